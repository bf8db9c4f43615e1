import type { SessionView } from '@pushcart/client';
import { QueryClient } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { App } from '../app.tsx';
import en from '../i18n/en.ts';
import { createConnectedShop } from '../live/connected-shop.ts';
import { createShopRouter } from '../router.tsx';
import { fakeClient } from '../testing/fake-client.ts';

vi.mock('@pushcart/client', async (original) => ({
  ...(await original<object>()),
  reasonOf: (error: Refused | null) => error?.data?.reason ?? 'UNKNOWN',
  detailsOf: (error: Refused | null) => error?.data?.details ?? {},
}));
interface Refused {
  readonly data?: { readonly reason: string; readonly details: object };
}
// The page comes by a dynamic import, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
vi.setConfig({ testTimeout: 40_000 });

const refusal = (reason: string, details: object = {}) =>
  Object.assign(new Error(reason), { data: { reason, details } });

const nobody: SessionView = {
  store: {
    id: 's',
    slug: 's',
    name: { en: 'Shop', 'zh-CN': '商店' },
    currency: 'EUR',
    timeZone: 'UTC',
    country: 'DE',
    markets: [],
  },
  account: null,
  role: null,
  needsSecondFactor: false,
  expiresAt: null,
};

function comeBack(finish: (input: unknown) => unknown) {
  window.history.replaceState(null, '', '/sign-in/return/harbour?code=the-code&state=s%2B1');
  const client = fakeClient({
    session: { current: () => nobody },
    login: { providers: () => [{ id: 'harbour', label: 'Harbour ID' }], finish },
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const shop = createConnectedShop(() => client);
  const router = createShopRouter({ shop, queryClient });
  render(<App shop={shop} queryClient={queryClient} router={router} words={{ locale: 'en', messages: en }} />);
  return userEvent.setup();
}

test('the address is taken back to the letter, once; a password that is asked for comes after it', async () => {
  const finish = vi.fn((input: unknown): unknown => {
    if ((input as { password?: string }).password === undefined) throw refusal('LOGIN_TAKEN', { canProve: true });
    return new Promise(() => undefined);
  });
  const user = comeBack(finish);

  await user.type(await screen.findByLabelText('Password'), 'plain horse battery');
  await user.click(screen.getByRole('button', { name: 'Link and sign in' }));

  const came = { provider: 'harbour', search: 'code=the-code&state=s%2B1' };
  expect(finish.mock.calls.map(([input]) => input)).toEqual([came, { ...came, password: 'plain horse battery' }]);
});

test('where the account has no password, nothing is asked for that it could not show', async () => {
  comeBack(() => Promise.reject(refusal('LOGIN_TAKEN', { canProve: false })));

  expect(await screen.findByText(/it has no password/)).toBeTruthy();
  expect(screen.queryByLabelText('Password')).toBeNull();
  expect(screen.getByRole('link', { name: 'Begin again' }).getAttribute('href')).toBe('/sign-in');
});

test('a second factor is asked for', async () => {
  comeBack(() => Promise.reject(refusal('SECOND_FACTOR_REQUIRED', { methods: ['totp'] })));

  expect(await screen.findByLabelText('Code of your authenticator app')).toBeTruthy();
});

test('what was refused says so and lets one begin again', async () => {
  comeBack(() => Promise.reject(refusal('LOGIN_REFUSED')));

  expect((await screen.findByRole('alert')).textContent).toContain('begin again');
  expect(screen.getByRole('link', { name: 'Begin again' })).toBeTruthy();
});
