import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createMessageService } from '../messages/index.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { IdentityService } from './identity-service.ts';
import { createIdentityService } from './index.ts';

vi.mock('@node-rs/argon2', { spy: true });

const messenger = createFakeMessenger();
let store: TestStore;
let identity: IdentityService;
beforeAll(async () => {
  store = await createTestStore({ messenger });
  identity = createIdentityService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const PASSWORD = 'plain horse battery';
const NEW_PASSWORD = 'another long sentence';
const MINUTE_MS = 60_000;

let accounts = 0;
async function register() {
  accounts += 1;
  const email = `ada${accounts}@example.com`;
  const input = { email, password: PASSWORD, name: 'Ada', locale: 'en' } as const;
  const opened = await identity.register(store.guest(), input, 'tests');
  return { email, id: opened.session.account?.id ?? '', ...opened };
}

const resolve = (sessionToken: string) => identity.resolveActor({ storeSlug: store.slug, sessionToken, guestId: null });

/** The token in the newest message of a kind to somebody. */
async function mailedTo(email: string, path: string): Promise<string | undefined> {
  await createMessageService(store.deps).sendDue();
  const message = messenger.delivered.findLast(({ to, text }) => to === email && text.includes(path));
  return message?.text.match(/#token=([\w-]+)/)?.[1];
}

async function askForReset(email: string): Promise<string> {
  await identity.requestPasswordReset(store.guest(), { email, locale: 'en' });
  return (await mailedTo(email.trim().toLowerCase(), '/reset-password')) ?? '';
}

const reset = (token: string, password = NEW_PASSWORD) =>
  identity.resetPassword(store.guest(), { token, password }).catch((error) => error);

test('a link mailed at registration proves the address, once', async () => {
  const { email, id, token: session } = await register();
  const actor = await resolve(session);
  const token = (await mailedTo(email, '/verify-email')) ?? '';

  await identity.verifyEmail(actor, { token });

  const account = await store.deps.db.account.findUniqueOrThrow({ where: { id } });
  expect(account.emailVerifiedAt).toEqual(store.clock.now());
  await expect(identity.verifyEmail(actor, { token })).rejects.toMatchObject({ reason: 'TOKEN_INVALID' });
});

test('whoever holds the link proves nothing for an account that they are not signed in to, and the link stays good', async () => {
  const { email, id, token: session } = await register();
  const token = (await mailedTo(email, '/verify-email')) ?? '';
  const stranger = await resolve((await register()).token);

  const asNobody = identity.verifyEmail(store.guest(), { token });
  await expect(asNobody).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  await expect(identity.verifyEmail(stranger, { token })).rejects.toMatchObject({ reason: 'TOKEN_INVALID' });

  const account = () => store.deps.db.account.findUniqueOrThrow({ where: { id } });
  expect((await account()).emailVerifiedAt).toBeNull();
  await identity.verifyEmail(await resolve(session), { token });
  expect((await account()).emailVerifiedAt).toEqual(store.clock.now());
});

test('another link is sent on request, but not to who has proven the address', async () => {
  const { email, token: session } = await register();
  await mailedTo(email, '/verify-email');
  const actor = await resolve(session);

  await identity.requestVerification(actor);
  const token = (await mailedTo(email, '/verify-email')) ?? '';
  await identity.verifyEmail(actor, { token });
  const before = messenger.delivered.length;
  await identity.requestVerification(actor);
  await mailedTo(email, '/verify-email');

  expect(messenger.delivered.length).toBe(before);
  await expect(identity.requestVerification(store.guest())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
});

test('a new password opens the account, ends every session and is told to its owner', async () => {
  const { email, token: session } = await register();
  const token = await askForReset(` ${email.toUpperCase()}`);

  await reset(token);

  expect((await resolve(session)).account).toBeNull();
  const signIn = (password: string) => identity.signIn(store.guest(), { email, password }, '');
  await expect(signIn(PASSWORD)).rejects.toMatchObject({ reason: 'WRONG_CREDENTIALS' });
  expect((await signIn(NEW_PASSWORD)).session.account?.email).toBe(email);
  await createMessageService(store.deps).sendDue();
  expect(messenger.delivered.at(-1)?.subject).toContain('was changed');
});

test('the first proof of an address by a new password leaves whoever registered it no other way in', async () => {
  const { email, id } = await register();
  const addPasskey = (credentialId: string) =>
    store.deps.db.passkey.create({
      data: {
        ...{ accountId: id, credentialId, publicKey: new Uint8Array(1), counter: 0, transports: [], name: '' },
        createdAt: store.clock.now(),
      },
    });
  const passkeys = () => store.deps.db.passkey.count({ where: { accountId: id } });
  await addPasskey(`${id} of whoever registered`);

  await reset(await askForReset(email));
  expect(await passkeys()).toBe(0);

  await addPasskey(`${id} of the owner`);
  await reset(await askForReset(email), `${NEW_PASSWORD} again`);
  expect(await passkeys()).toBe(1);
});

test('a link works once, for fifteen minutes, and the newest use ends the others', async () => {
  const { email } = await register();
  const [first, second] = [await askForReset(email), await askForReset(email)];
  const late = await askForReset((await register()).email);

  expect(await reset(second)).toBeUndefined();

  for (const token of [first, second]) expect(await reset(token)).toMatchObject({ reason: 'TOKEN_INVALID' });
  store.clock.advance(15 * MINUTE_MS);
  expect(await reset(late)).toMatchObject({ reason: 'TOKEN_INVALID' });
});

test('two who use a link at once set one password', async () => {
  const token = await askForReset((await register()).email);

  const answers = await Promise.all([reset(token, 'the first of the two'), reset(token, 'the second of the two')]);

  expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
});

test('a link for one thing does nothing else, and what is no link is refused before anything is hashed', async () => {
  const { email } = await register();
  const verify = (await mailedTo(email, '/verify-email')) ?? '';
  vi.mocked(hash).mockClear();

  for (const token of [verify, '', 'x', '\0', 'a'.repeat(43), 'a'.repeat(100_000)]) {
    expect(await reset(token)).toMatchObject({ reason: 'TOKEN_INVALID' });
  }
  expect(hash).not.toHaveBeenCalled();
});

test('a weak password leaves the link good', async () => {
  const token = await askForReset((await register()).email);

  expect(await reset(token, 'Password123')).toMatchObject({ reason: 'PASSWORD_TOO_WEAK' });
  expect(await reset(token)).toBeUndefined();
});

test('the same is stored for an address nobody has, and nothing is sent', async () => {
  await createMessageService(store.deps).sendDue();
  const before = messenger.delivered.length;
  await identity.requestPasswordReset(store.guest(), { email: 'nobody@example.com', locale: 'en' });
  const waiting = await store.deps.db.message.findFirstOrThrow({ orderBy: { id: 'desc' } });

  await createMessageService(store.deps).sendDue();

  expect(waiting).toMatchObject({ template: 'reset-password', status: 'queued', facts: {} });
  expect(messenger.delivered.length).toBe(before);
  expect(await store.deps.db.message.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({
    status: 'dropped',
    recipient: null,
  });
});

test('a token is stored as its hash alone', async () => {
  const token = await askForReset((await register()).email);

  const rows = await store.deps.db.$queryRaw<{ text: string }[]>`
    SELECT row_to_json(row)::text AS text FROM account_tokens row
    UNION ALL SELECT row_to_json(row)::text FROM messages row`;

  expect(rows.length).toBeGreaterThan(1);
  expect(JSON.stringify(rows)).not.toContain(token);
});
