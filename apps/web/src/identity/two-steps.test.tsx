import type { AccountView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { ConfirmIdentity, useConfirmed } from './confirm-identity.tsx';
import { loadIdentityMessages } from './messages/load.ts';
import { PasswordForm } from './password-form.tsx';

interface Refused {
  readonly data?: { readonly reason: string; readonly details: object };
}
// Only the transport can make a refusal of its own kind.
vi.mock('@pushcart/client', async (original) => ({
  ...(await original<object>()),
  reasonOf: (error: Refused | null) => error?.data?.reason ?? 'UNKNOWN',
  detailsOf: (error: Refused | null) => error?.data?.details ?? {},
}));

const refusal = (reason: string, details: object = {}) =>
  Object.assign(new Error(reason), { data: { reason, details } });

function Words({ children }: { readonly children: ReactNode }) {
  return (
    <AreaMessages area="identity" load={loadIdentityMessages} fallback={null}>
      {children}
    </AreaMessages>
  );
}

const account: AccountView = {
  id: 'a',
  name: 'Robin',
  locale: 'en',
  email: 'robin@example.com',
  isEmailVerified: true,
  phone: null,
  username: null,
  hasPassword: true,
  hasTotp: false,
  recoveryCodes: 0,
  passkeys: [],
  createdAt: new Date('2026-01-01T00:00:00Z'),
};

test('the password that was right is sent again with the code of the second step', async () => {
  const signIn = vi.fn((input: unknown): unknown => {
    if ((input as { code?: string }).code === undefined) {
      throw refusal('SECOND_FACTOR_REQUIRED', { methods: ['totp', 'recovery_code'] });
    }
    return new Promise(() => undefined);
  });
  const client = fakeClient({ session: { signIn } });
  await renderInShop(
    <Words>
      <PasswordForm />
    </Words>,
    { client },
  );

  await userEvent.type(await screen.findByLabelText('E-mail, username or phone'), 'robin');
  await userEvent.type(screen.getByLabelText('Password'), 'a long walk');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await userEvent.type(await screen.findByLabelText('Code of your authenticator app'), ' 123456 ');
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));

  expect(signIn).toHaveBeenLastCalledWith({ username: 'robin', password: 'a long walk', code: '123456' });
  expect(screen.queryByRole('alert')).toBeNull();
});

function Leave({ act }: { readonly act: () => Promise<string> }) {
  const confirmed = useConfirmed();
  const leave = useMutation({ mutationFn: () => confirmed(act) });
  return (
    <>
      <button type="button" onClick={() => leave.mutate()}>
        Leave
      </button>
      <output>{leave.isError ? 'refused' : leave.data}</output>
    </>
  );
}

const leaving = (isConfirmed: () => boolean) =>
  vi.fn(async () => {
    if (!isConfirmed()) throw refusal('CONFIRMATION_REQUIRED');
    return 'gone';
  });

const renderLeave = (act: () => Promise<string>, client: ReturnType<typeof fakeClient>) =>
  renderInShop(
    <Words>
      <ConfirmIdentity>
        <Leave act={act} />
      </ConfirmIdentity>
    </Words>,
    { client },
  );

test('an act that needs a proof of identity is done once the proof is given', async () => {
  const confirm = vi.fn((_input: unknown) => undefined);
  const act = leaving(() => confirm.mock.calls.length > 0);
  const client = fakeClient({ session: { confirm }, account: { get: () => account } });
  await renderLeave(act, client);

  await userEvent.click(await screen.findByRole('button', { name: 'Leave' }));
  await userEvent.type(await screen.findByLabelText('Password'), 'a long walk');
  await userEvent.click(screen.getByRole('button', { name: 'It is me' }));

  expect(await screen.findByText('gone')).toBeTruthy();
  expect(confirm).toHaveBeenCalledWith({ password: 'a long walk' });
  expect(act).toHaveBeenCalledTimes(2);
});

test('an act stays undone when nobody proves who they are', async () => {
  const act = leaving(() => false);
  const client = fakeClient({ account: { get: () => account } });
  await renderLeave(act, client);

  await userEvent.click(await screen.findByRole('button', { name: 'Leave' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }));

  expect(await screen.findByText('refused')).toBeTruthy();
  expect(act).toHaveBeenCalledTimes(1);
});
