import type { Actor } from '@pushcart/domain';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IdentityService } from '../identity/identity-service.ts';
import { createIdentityService } from '../identity/index.ts';
import { createMessageService } from '../messages/index.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { createSoftPasskey } from '../testing/soft-passkey.ts';
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
const STEP_MS = 30_000;
const ORIGIN = 'https://shop.example';

let accounts = 0;
async function register() {
  accounts += 1;
  const email = `ada${accounts}@example.com`;
  const input = { email, password: PASSWORD, name: 'Ada', locale: 'en' } as const;
  const { token } = await identity.register(store.guest(), input, '');
  return { email, actor: await resolve(token) };
}

const resolve = (sessionToken: string) => identity.resolveActor({ storeSlug: store.slug, sessionToken, guestId: null });
const codeNow = (secret: string) => generateSync({ secret, epoch: Math.floor(store.clock.now().getTime() / 1_000) });
const signIn = (email: string, code?: string) =>
  identity.signIn(store.guest(), { email, password: PASSWORD, ...(code === undefined ? {} : { code }) }, '');

async function withTotp() {
  const { email, actor } = await register();
  const { secret } = await account.startTotp(actor);
  const codes = await account.confirmTotp(actor, { code: codeNow(secret) });
  store.clock.advance(STEP_MS);
  return { email, actor, secret, codes };
}

async function withPasskey() {
  const { email, actor } = await register();
  const key = createSoftPasskey(ORIGIN);
  await account.addPasskey(actor, key.create(await account.startPasskey(actor), 'Laptop'));
  return { email, actor, key };
}

test('an app that was confirmed is asked for beside the password', async () => {
  const { email, secret } = await withTotp();

  const asked = await signIn(email).catch((error) => error);
  const opened = await signIn(email, codeNow(secret));

  expect(asked).toMatchObject({ reason: 'SECOND_FACTOR_REQUIRED', details: { methods: ['totp', 'recovery_code'] } });
  expect(opened.session.account?.email).toBe(email);
});

test('who does not know the password does not learn that there is a second factor', async () => {
  const { email } = await withTotp();

  const attempt = identity.signIn(store.guest(), { email, password: 'another horse battery', code: '123456' }, '');

  await expect(attempt).rejects.toMatchObject({ reason: 'WRONG_CREDENTIALS' });
});

test('a code is taken once, also within its time, and none before it', async () => {
  const { email, secret } = await withTotp();
  const earlier = codeNow(secret);
  store.clock.advance(STEP_MS);
  const code = codeNow(secret);

  const both = await Promise.allSettled([signIn(email, code), signIn(email, code)]);

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const used of [code, earlier, '000000', 'nonsense']) {
    await expect(signIn(email, used)).rejects.toMatchObject({ reason: 'WRONG_CODE' });
  }
});

test('a code of the minute before last is too old', async () => {
  const { email, secret } = await withTotp();
  const code = codeNow(secret);

  store.clock.advance(3 * STEP_MS);

  await expect(signIn(email, code)).rejects.toMatchObject({ reason: 'WRONG_CODE' });
});

test('an app that was never confirmed counts for nothing', async () => {
  const { email, actor } = await register();

  const first = await account.startTotp(actor);
  const second = await account.startTotp(actor);

  expect(second.secret).not.toBe(first.secret);
  expect(second.uri).toContain('otpauth://totp/shop.example');
  expect((await signIn(email)).session.account).not.toBeNull();
  await expect(account.confirmTotp(actor, { code: codeNow(first.secret) })).rejects.toMatchObject({
    reason: 'WRONG_CODE',
  });
});

test('a recovery code stands in once, however it is typed', async () => {
  const { email, codes } = await withTotp();
  const [code = ''] = codes;

  await signIn(email, code.toLowerCase().replaceAll('-', ' '));

  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  await expect(signIn(email, code)).rejects.toMatchObject({ reason: 'WRONG_CODE' });
});

test('new recovery codes replace the old, and go with the last factor', async () => {
  const { email, actor, codes } = await withTotp();

  const renewed = await account.renewRecoveryCodes(actor);
  await expect(signIn(email, codes[1])).rejects.toMatchObject({ reason: 'WRONG_CODE' });
  await signIn(email, renewed[1]);
  const after = await account.removeTotp(actor);

  expect(after).toMatchObject({ hasTotp: false, recoveryCodes: 0 });
  await expect(account.renewRecoveryCodes(actor)).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('neither secret nor recovery codes stand readable in the database', async () => {
  const { actor, secret, codes } = await withTotp();
  const accountId = actor.account?.id ?? '';

  const totp = await store.deps.db.totp.findUniqueOrThrow({ where: { accountId } });
  const stored = await store.deps.db.recoveryCode.findMany({ where: { accountId } });

  expect(totp.secret).toMatch(/^k1:/);
  expect(totp.secret).not.toContain(secret);
  expect(stored.every(({ codeHash }) => codeHash.length === 32)).toBe(true);
  expect(JSON.stringify(stored)).not.toContain(codes[0]);
});

test('what could lock the owner out needs a proof of the last quarter of an hour', async () => {
  const { actor } = await register();
  store.clock.advance(15 * 60_000);
  const acts: ((who: Actor) => Promise<unknown>)[] = [
    account.startTotp,
    account.removeTotp,
    account.renewRecoveryCodes,
    account.startPasskey,
    account.exportData,
    account.erase,
    (who) => account.requestPhone(who, { phone: '13800138000' }),
  ];

  for (const act of acts) await expect(act(actor)).rejects.toMatchObject({ reason: 'CONFIRMATION_REQUIRED' });
  await expect(identity.confirm(actor, { password: 'wrong' })).rejects.toMatchObject({ reason: 'WRONG_CREDENTIALS' });
  await identity.confirm(actor, { password: PASSWORD });
  await expect(account.startTotp(actor)).resolves.toMatchObject({ secret: expect.any(String) });
  for (const act of acts) await expect(act(store.guest())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
});

test('a session from before the second factor must show it before it changes anything', async () => {
  const { email, actor } = await register();
  const { token } = await signIn(email);
  const { secret } = await account.startTotp(actor);
  await account.confirmTotp(actor, { code: codeNow(secret) });
  const older = await resolve(token);
  store.clock.advance(STEP_MS);

  await expect(account.removeTotp(older)).rejects.toMatchObject({ reason: 'CONFIRMATION_REQUIRED' });
  await expect(identity.confirm(older, { password: PASSWORD })).rejects.toMatchObject({
    reason: 'SECOND_FACTOR_REQUIRED',
  });
  await identity.confirm(older, { password: PASSWORD, code: codeNow(secret) });

  expect(await account.removeTotp(older)).toMatchObject({ hasTotp: false });
});

test('a passkey signs in by itself, and is asked for beside a password', async () => {
  const { email, key } = await withPasskey();

  const opened = await identity.signInWithPasskey(store.guest(), key.sign(await identity.requestPasskey()), '');

  expect(opened.session.account?.email).toBe(email);
  await expect(signIn(email)).rejects.toMatchObject({
    reason: 'SECOND_FACTOR_REQUIRED',
    details: { methods: ['passkey'] },
  });
});

test('a challenge is answered once, in time, and at our own address', async () => {
  const { key } = await withPasskey();
  const attempt = (answer: ReturnType<typeof key.sign>) => identity.signInWithPasskey(store.guest(), answer, '');
  const answer = key.sign(await identity.requestPasskey());
  await attempt(answer);

  const late = await identity.requestPasskey();
  store.clock.advance(120_000);

  for (const refused of [
    answer,
    key.sign(late),
    key.sign(await identity.requestPasskey(), 'https://shop.example.evil.example'),
    createSoftPasskey(ORIGIN).sign(await identity.requestPasskey()),
    { ...key.sign(await identity.requestPasskey()), challengeId: 'x' },
  ]) {
    await expect(attempt(refused)).rejects.toMatchObject({ reason: 'WRONG_CREDENTIALS' });
  }
});

test('a passkey confirms its own account and no other', async () => {
  const [ada, eve] = [await withPasskey(), await withPasskey()];
  store.clock.advance(15 * 60_000);

  const foreign = identity.confirmWithPasskey(ada.actor, eve.key.sign(await identity.requestPasskey()));
  await expect(foreign).rejects.toMatchObject({ reason: 'WRONG_CREDENTIALS' });
  await identity.confirmWithPasskey(ada.actor, ada.key.sign(await identity.requestPasskey()));

  const { passkeys } = await account.get(ada.actor);
  expect(passkeys).toMatchObject([{ name: 'Laptop', lastUsedAt: store.clock.now() }]);
  await expect(
    account.removePasskey(ada.actor, { passkeyId: (await account.get(eve.actor)).passkeys[0]?.id ?? '' }),
  ).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  expect(await account.removePasskey(ada.actor, { passkeyId: passkeys[0]?.id ?? '' })).toMatchObject({ passkeys: [] });
});

test('the owner is told of every change', async () => {
  const { email } = await withPasskey();
  await createMessageService(store.deps).sendDue();

  const told = messenger.delivered.filter(({ to }) => to === email).map(({ subject }) => subject);

  expect(told).toContain('How you sign in to Test Store was changed');
});
