import { hash, verify } from '@node-rs/argon2';
import type { Actor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { IdentityService } from './identity-service.ts';
import { createIdentityService } from './index.ts';

vi.mock('@node-rs/argon2', { spy: true });

let store: TestStore;
let identity: IdentityService;
beforeAll(async () => {
  store = await createTestStore();
  identity = createIdentityService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const PASSWORD = 'plain horse battery';
const DAY_MS = 86_400_000;

let accounts = 0;
async function register(actor: Actor = store.guest()) {
  accounts += 1;
  const email = `ada${accounts}@example.com`;
  const opened = await identity.register(
    actor,
    { email, password: PASSWORD, name: 'Ada Canary', locale: 'zh-CN' },
    'tests',
  );
  return { email, ...opened };
}

const resolve = (sessionToken: string | null, guestId: string | null = null) =>
  identity.resolveActor({ storeSlug: store.slug, sessionToken, guestId });

test('who registers is signed in', async () => {
  const { email, token, session } = await register();

  expect(session).toMatchObject({
    store: { slug: store.slug, currency: 'EUR', name: { en: 'Test Store', 'zh-CN': '测试商店' } },
    account: { email, name: 'Ada Canary', locale: 'zh-CN' },
    role: null,
  });
  const actor = await resolve(token);
  expect(actor.account?.id).toBe(session.account?.id);
  expect(await identity.current(actor)).toEqual(session);
});

test('neither token, password nor personal data stand readable in the database', async () => {
  const { token, email, session } = await register();
  const id = session.account?.id ?? '';

  const account = await store.deps.db.account.findUniqueOrThrow({ where: { id }, include: { sessions: true } });
  const rows = JSON.stringify(account, (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64url') : value,
  );

  expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  for (const secret of [token, PASSWORD, email, 'Canary']) expect(rows).not.toContain(secret);
  expect(account.email).toMatch(/^k1:/);
});

test('a taken address and one that cannot be used are refused in the same words', async () => {
  const { email } = await register();
  const attempt = (address: string) =>
    identity
      .register(store.guest(), { email: address, password: PASSWORD, name: 'Eve', locale: 'en' }, '')
      .catch((e) => e);

  const [taken, spelledOtherwise, unusable] = await Promise.all(
    [email, ` ${email.toUpperCase()}`, 'nobody@nowhere'].map(attempt),
  );

  expect(taken).toMatchObject({ reason: 'INVALID_INPUT' });
  for (const other of [spelledOtherwise, unusable]) {
    expect({ message: other.message, details: other.details }).toEqual({
      message: taken.message,
      details: taken.details,
    });
  }
});

test('two who register the same address at once become one account', async () => {
  const input = { email: 'twice@example.com', password: PASSWORD, name: 'Twin', locale: 'en' } as const;

  const results = await Promise.allSettled([1, 2].map(() => identity.register(store.guest(), input, '')));

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test.each([
  ['short', 'Abc!9xyz'],
  ['common', 'Password123'],
  ['a million characters', 'x'.repeat(1_000_000)],
])('a password that is %s is refused before it is hashed', async (_what, password) => {
  vi.mocked(hash).mockClear();
  const attempt = identity.register(
    store.guest(),
    { email: 'weak@example.com', password, name: 'Weak', locale: 'en' },
    '',
  );

  await expect(attempt).rejects.toMatchObject({ reason: 'PASSWORD_TOO_WEAK' });
  expect(hash).not.toHaveBeenCalled();
});

test('signing in with the right password opens a session under a new token', async () => {
  const { email, token } = await register();

  const again = await identity.signIn(
    store.guest(),
    { email: ` ${email.toUpperCase()} `, password: PASSWORD },
    'tests',
  );

  expect(again.token).not.toBe(token);
  expect(again.token).toMatch(/^[\w-]{43}$/);
  expect((await resolve(again.token)).account).not.toBeNull();
});

test('a wrong password, an unknown address and a closed account answer alike', async () => {
  const { email } = await register();
  const closed = await register();
  await store.deps.db.account.update({
    where: { id: closed.session.account?.id ?? '' },
    data: { disabledAt: store.clock.now() },
  });
  const attempt = (address: string, password: string) =>
    identity.signIn(store.guest(), { email: address, password }, '').catch((error) => error);

  const answers = [
    await attempt(email, 'another horse battery'),
    await attempt('unknown@example.com', PASSWORD),
    await attempt(closed.email, PASSWORD),
    await attempt(email, 'x'.repeat(1_000_000)),
    await attempt('\0', '\0'),
  ];

  for (const answer of answers) {
    expect(answer).toMatchObject({ reason: 'WRONG_CREDENTIALS', message: 'Name or password is wrong.', details: {} });
  }
  expect((await resolve(closed.token)).account).toBeNull();
});

test('an unknown address costs the same hash as a known one', async () => {
  const { email } = await register();

  for (const address of [email, 'unknown@example.com']) {
    vi.mocked(verify).mockClear();
    await identity.signIn(store.guest(), { email: address, password: 'another horse battery' }, '').catch(() => {});
    const hashes = vi.mocked(verify).mock.calls.map(([known]) => String(known).split('$').slice(0, 4).join('$'));
    expect(hashes).toEqual(['$argon2id$v=19$m=47104,t=1,p=1']);
  }
});

test('signing in again from the same browser ends the session it had', async () => {
  const { email, token } = await register();
  const actor = await resolve(token);

  const again = await identity.signIn(actor, { email, password: PASSWORD }, '');

  expect((await resolve(token)).account).toBeNull();
  expect((await resolve(again.token)).account).not.toBeNull();
});

test('signing out ends the session on every server, once', async () => {
  const { token } = await register();
  const actor = await resolve(token);
  const commits = store.commits();

  await identity.signOut(actor);
  await identity.signOut(actor);

  expect((await resolve(token)).account).toBeNull();
  expect(store.commits()).toBe(commits + 1);
  const revocations = await store.deps.db.outbox.findMany({ where: { topic: 'revocations' } });
  const own = revocations.filter(({ key }) => key === actor.account?.sessionId);
  expect(own.map(({ payload }) => payload)).toEqual([{ sessionId: actor.account?.sessionId }]);
});

test('a session ends when it is not used for two weeks, and use keeps it open', async () => {
  const used = await register();
  const unused = await register();

  store.clock.advance(13 * DAY_MS);
  expect((await resolve(used.token)).account).not.toBeNull();
  store.clock.advance(2 * DAY_MS);

  expect((await resolve(used.token)).account).not.toBeNull();
  expect((await resolve(unused.token)).account).toBeNull();
});

test('a session ends after sixty days however much it is used', async () => {
  const { token, session } = await register();
  const days = [];
  while (days.length < 70 && (await resolve(token)).account !== null) {
    days.push(store.clock.now());
    store.clock.advance(DAY_MS);
  }

  expect(days).toHaveLength(60);
  expect(store.clock.now()).toEqual(session.expiresAt);
});

test('what is no token, and no guest id, is a visitor', async () => {
  for (const token of [null, '', 'x', '\0', 'a'.repeat(43), 'a'.repeat(100_000)]) {
    expect(await resolve(token)).toEqual({ storeId: store.storeId, guestId: null, account: null });
  }
  expect((await resolve(null, "'; DROP TABLE carts")).guestId).toBeNull();
  const { guestId } = store.guest();
  expect((await resolve(null, guestId)).guestId).toBe(guestId);
});

test('an unknown store is not found', async () => {
  const unknown = identity.resolveActor({ storeSlug: 'nowhere', sessionToken: null, guestId: null });

  await expect(unknown).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('a role counts in its store alone', async () => {
  const { token, session } = await register();
  await store.deps.db.staffMember.create({
    data: { storeId: store.storeId, accountId: session.account?.id ?? '', role: 'packer' },
  });
  const elsewhere = await store.addStore();

  expect((await resolve(token)).account?.role).toBe('packer');
  const there = await identity.resolveActor({ storeSlug: elsewhere.slug, sessionToken: token, guestId: null });
  expect(there.account?.role).toBeNull();
});
