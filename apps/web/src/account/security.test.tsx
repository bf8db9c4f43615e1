import type { AccountView } from '@pushcart/client';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { ConfirmDialog } from '../identity/confirm-dialog.tsx';
import { loadIdentityMessages } from '../identity/messages/load.ts';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { AppSetting } from './app-setting.tsx';
import { LoginSetting } from './login-setting.tsx';
import { loadAccountMessages } from './messages/load.ts';
import { PasskeySetting } from './passkey-setting.tsx';
import { PasswordSetting } from './password-setting.tsx';
import { PhoneSetting } from './phone-setting.tsx';
import { RecoverySetting } from './recovery-setting.tsx';
import { SessionSetting } from './session-setting.tsx';

const OFFLINE = 'Not connected. This works again once the connection is back.';
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
  recoveryCodes: 8,
  passkeys: [{ id: 'p', name: 'My laptop', createdAt: new Date('2026-01-01T00:00:00Z'), lastUsedAt: null }],
  createdAt: new Date('2026-01-01T00:00:00Z'),
};
const session = (id: string) => ({ id, isCurrent: id === 'here', userAgent: '', lastSeenAt: new Date() });
const LINKED = {
  id: 'l',
  provider: { id: 'harbour', label: 'Harbour ID' },
  name: 'Robin',
  createdAt: new Date('2026-01-01T00:00:00Z'),
  lastUsedAt: null,
};
const SETUP = { secret: 'ABCDEFGH', uri: 'otpauth://totp/Pushcart?secret=ABCDEFGH' };
const SETTINGS = [
  ['Change the password', <PasswordSetting account={account} />],
  ['Set up the app', <AppSetting account={account} />],
  ['Switch it off', <AppSetting account={{ ...account, hasTotp: true }} />],
  ['Add a passkey', <PasskeySetting account={account} />],
  ['Remove the passkey My laptop', <PasskeySetting account={account} />],
  ['Link Sandbox ID', <LoginSetting />],
  ['Unlink Harbour ID', <LoginSetting />],
  ['Make new ones', <RecoverySetting account={account} />],
  ['Sign out Unknown device', <SessionSetting />],
  ['Sign out all others', <SessionSetting />],
  ['Send a code', <PhoneSetting account={account} />],
] as const;

afterEach(() => void vi.unstubAllGlobals());

async function open(setting: ReactNode, known: AccountView = account) {
  // A browser that has passkeys, which the document of tests has not.
  vi.stubGlobal('PublicKeyCredential', () => undefined);
  const client = fakeClient({
    account: { get: () => known, startTotp: () => SETUP },
    session: { list: () => [session('here'), session('there')] },
    login: { linked: () => [LINKED], providers: () => [LINKED.provider, { id: 'sandbox', label: 'Sandbox ID' }] },
  });
  await renderInShop(
    <AreaMessages area="identity" load={loadIdentityMessages} fallback={null}>
      <AreaMessages area="account" load={loadAccountMessages} fallback={null}>
        {setting}
      </AreaMessages>
    </AreaMessages>,
    { client },
  );
  return client;
}

const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });

test.each(SETTINGS)('“%s” waits while the shop is out of reach, and says why', async (name, setting) => {
  const client = await open(setting);
  expect((await button(name)).disabled).toBe(false);

  act(() => client.setConnection('offline'));

  expect((await button(name)).disabled).toBe(true);
  expect(screen.getByText(OFFLINE)).toBeTruthy();
});

test.each([
  ['Set up the app', 'Switch it on', <AppSetting account={account} />],
  ['Add a passkey', 'Go on', <PasskeySetting account={account} />],
])('the dialog of “%s” sends nothing while the shop is out of reach, and says why', async (opener, send, setting) => {
  const client = await open(setting);
  await userEvent.click(await button(opener));
  expect((await button(send)).disabled).toBe(false);

  act(() => client.setConnection('offline'));

  expect((await button(send)).disabled).toBe(true);
  expect(screen.getByRole('dialog').textContent).toContain(OFFLINE);
});

test.each([
  ['by a password', 'It is me', account],
  ['by a passkey', 'Show a passkey', account],
  ['by a code', 'Send a code to +49 40 1234567', { ...account, hasPassword: false, phone: '+49 40 1234567' }],
  ['elsewhere', 'Show it with Harbour ID', { ...account, hasPassword: false }],
] as const)('who one is can be shown %s once the shop is in reach, and it says so', async (_how, name, known) => {
  const client = await open(<ConfirmDialog onConfirmed={() => undefined} onClose={() => undefined} />, known);
  expect((await button(name)).disabled).toBe(false);

  act(() => client.setConnection('offline'));

  expect((await button(name)).disabled).toBe(true);
  expect(screen.getByRole('dialog').textContent).toContain(OFFLINE);
});
