import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { IdentityService } from './identity-service.ts';
import { createIdentityService } from './index.ts';

let store: TestStore;
let identity: IdentityService;
beforeAll(async () => {
  store = await createTestStore();
  identity = createIdentityService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const PASSWORD = 'plain horse battery';

let accounts = 0;
async function register() {
  accounts += 1;
  const email = `ada${accounts}@example.com`;
  const input = { email, password: PASSWORD, name: 'Ada', locale: 'en' } as const;
  return { email, ...(await identity.register(store.guest(), input, 'Laptop')) };
}

const resolve = (sessionToken: string) => identity.resolveActor({ storeSlug: store.slug, sessionToken, guestId: null });

test('every device is listed, and each can be signed out from another', async () => {
  const { email, token } = await register();
  const phone = await identity.signIn(store.guest(), { email, password: PASSWORD }, 'Phone');
  const actor = await resolve(token);

  const list = await identity.sessions(actor);
  const other = list.find(({ isCurrent }) => !isCurrent);
  await identity.endSession(actor, { sessionId: other?.id ?? '' });

  expect(list.map(({ userAgent, isCurrent }) => [userAgent, isCurrent]).sort()).toEqual([
    ['Laptop', true],
    ['Phone', false],
  ]);
  expect((await resolve(phone.token)).account).toBeNull();
  expect((await identity.sessions(actor)).map(({ userAgent }) => userAgent)).toEqual(['Laptop']);
});

test('all others are signed out at once, on every server', async () => {
  const { email, token } = await register();
  const others = [];
  for (const device of ['a', 'b']) {
    others.push(await identity.signIn(store.guest(), { email, password: PASSWORD }, device));
  }
  const actor = await resolve(token);
  const ids = (await identity.sessions(actor)).filter(({ isCurrent }) => !isCurrent).map(({ id }) => id);

  await identity.endOtherSessions(actor);

  for (const other of others) expect((await resolve(other.token)).account).toBeNull();
  expect((await resolve(token)).account).not.toBeNull();
  const told = await store.deps.db.outbox.findMany({ where: { topic: 'revocations', key: { in: ids } } });
  expect(told.map(({ key }) => key).sort()).toEqual([...ids].sort());
});

test("another account's session is not found, and stays open", async () => {
  const [ada, eve] = [await register(), await register()];
  const sessionId = (await resolve(ada.token)).account?.sessionId ?? '';

  const attempt = identity.endSession(await resolve(eve.token), { sessionId });

  await expect(attempt).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  expect((await resolve(ada.token)).account).not.toBeNull();
  await expect(identity.sessions(store.guest())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
});

test('a device is known to the account that signed in with it, and to no other', async () => {
  const [ada, eve] = [await register(), await register()];

  const device = await identity.rememberDevice(ada.session.account?.id ?? '', null);

  expect(await identity.knowsDevice({ email: ada.email.toUpperCase() }, device ?? '')).toBe(true);
  expect(await identity.knowsDevice({ email: eve.email }, device ?? '')).toBe(false);
  expect(await identity.knowsDevice({ email: ada.email }, 'a'.repeat(43))).toBe(false);
  expect(await identity.rememberDevice(ada.session.account?.id ?? '', device)).toBeNull();
  expect(await identity.rememberDevice(eve.session.account?.id ?? '', device)).not.toBeNull();
});

test('an account keeps the twenty devices it used last', async () => {
  const { email, session } = await register();
  const id = session.account?.id ?? '';
  const devices = [];
  for (let count = 0; count < 21; count++) {
    store.clock.advance(1_000);
    devices.push((await identity.rememberDevice(id, null)) ?? '');
  }

  expect(await identity.knowsDevice({ email }, devices[0] ?? '')).toBe(false);
  expect(await identity.knowsDevice({ email }, devices[1] ?? '')).toBe(true);
});
