import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IdentityService } from '../identity/identity-service.ts';
import { createIdentityService } from '../identity/index.ts';
import { createMessageService } from '../messages/index.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { AccountService } from './account-service.ts';
import { createAccountService } from './index.ts';

const messenger = createFakeMessenger();
let store: TestStore;
let identity: IdentityService;
let account: AccountService;
beforeAll(async () => {
  store = await createTestStore({ messenger });
  identity = createIdentityService(store.deps);
  account = createAccountService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const PASSWORD = 'plain horse battery';
const resolve = (sessionToken: string) => identity.resolveActor({ storeSlug: store.slug, sessionToken, guestId: null });

let accounts = 0;
async function register() {
  accounts += 1;
  const email = `ada${accounts}@example.com`;
  const input = { email, password: PASSWORD, name: 'Ada', locale: 'en' } as const;
  const { token } = await identity.register(store.guest(), input, '');
  return { email, token, actor: await resolve(token) };
}

async function lastCode(phone: string): Promise<string> {
  await createMessageService(store.deps).sendDue();
  return messenger.delivered.findLast(({ to }) => to === phone)?.text.match(/\d{6}/)?.[0] ?? '';
}

test('name and language can be changed one by one', async () => {
  const { actor } = await register();

  await account.update(actor, { name: ' Ada Lovelace ' });
  const changed = await account.update(actor, { locale: 'zh-CN' });

  expect(changed).toMatchObject({ name: 'Ada Lovelace', locale: 'zh-CN' });
  await expect(account.update(store.guest(), {})).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
});

test('one signs in by the name one chose, however it is spelled, until it is given up', async () => {
  const { actor } = await register();
  const signIn = () => identity.signIn(store.guest(), { username: ' ａda.ONE ', password: PASSWORD }, '');

  await account.setUsername(actor, { username: 'Ada.One' });

  expect((await signIn()).session.account?.id).toBe(actor.account?.id);
  expect(await account.setUsername(actor, { username: null })).toMatchObject({ username: null });
  await expect(signIn()).rejects.toMatchObject({ reason: 'WRONG_CREDENTIALS' });
});

test('a name belongs to who took it first, also among two at once', async () => {
  const [ada, eve] = [await register(), await register()];

  const both = await Promise.allSettled(
    [ada, eve].map(({ actor }, n) => account.setUsername(actor, { username: n === 0 ? 'lovelace' : 'LoveLace' })),
  );

  const refused = both.find(({ status }) => status === 'rejected');
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(refused).toMatchObject({ reason: { reason: 'INVALID_INPUT', details: { field: 'username' } } });
});

test('a password is changed by who knows it, and other devices are signed out', async () => {
  const { email, token, actor } = await register();
  const other = await identity.signIn(store.guest(), { email, password: PASSWORD }, '');
  const change = (password: string, newPassword: string) => account.changePassword(actor, { password, newPassword });

  await expect(change('wrong horse battery', 'a new long sentence')).rejects.toMatchObject({
    reason: 'WRONG_CREDENTIALS',
  });
  await expect(change(PASSWORD, 'password123')).rejects.toMatchObject({ reason: 'PASSWORD_TOO_WEAK' });
  await change(PASSWORD, 'a new long sentence');

  expect((await resolve(token)).account).not.toBeNull();
  expect((await resolve(other.token)).account).toBeNull();
  await expect(identity.signIn(store.guest(), { email, password: PASSWORD }, '')).rejects.toMatchObject({
    reason: 'WRONG_CREDENTIALS',
  });
});

test('a number is added by the code sent to it, and then signs in', async () => {
  const { actor } = await register();
  const phone = '+8613900139000';

  await account.requestPhone(actor, { phone: '139 0013 9000' });
  const code = await lastCode(phone);
  await account.confirmPhone(actor, { phone, code });

  expect(await account.get(actor)).toMatchObject({ phone });
  const byPassword = await identity.signIn(store.guest(), { phone: '13900139000', password: PASSWORD }, '');
  expect(byPassword.session.account?.id).toBe(actor.account?.id);
  await identity.requestPhoneCode(store.guest(), { phone, locale: 'en' });
  const byCode = await identity.signInWithPhone(
    store.guest(),
    { phone, code: await lastCode(phone), locale: 'en' },
    '',
  );
  expect(byCode.session.account?.id).toBe(actor.account?.id);
});

test('a number of another account stays there, and a code for one thing does nothing else', async () => {
  const phone = '+8613900139001';
  await identity.requestPhoneCode(store.guest(), { phone, locale: 'en' });
  const signInCode = await lastCode(phone);
  const { actor } = await register();
  await expect(account.confirmPhone(actor, { phone, code: signInCode })).rejects.toMatchObject({
    reason: 'WRONG_CODE',
  });
  await identity.signInWithPhone(store.guest(), { phone, code: signInCode, locale: 'en' }, '');

  await account.requestPhone(actor, { phone });

  await expect(account.confirmPhone(actor, { phone, code: await lastCode(phone) })).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
    details: { field: 'phone' },
  });
});

test('who has no password confirms by a code to the phone', async () => {
  const phone = '+8613900139002';
  await identity.requestPhoneCode(store.guest(), { phone, locale: 'en' });
  const { token } = await identity.signInWithPhone(
    store.guest(),
    { phone, code: await lastCode(phone), locale: 'en' },
    '',
  );
  const actor = await resolve(token);
  store.clock.advance(15 * 60_000);
  await expect(account.startTotp(actor)).rejects.toMatchObject({ reason: 'CONFIRMATION_REQUIRED' });

  await identity.requestConfirmationCode(actor);
  await identity.confirm(actor, { phoneCode: await lastCode(phone) });

  await expect(account.startTotp(actor)).resolves.toMatchObject({ secret: expect.any(String) });
});
