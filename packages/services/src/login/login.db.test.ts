import type { Actor, LoginIntent } from '@pushcart/domain';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAccountService } from '../account/index.ts';
import type { IdentityService } from '../identity/identity-service.ts';
import { createIdentityService } from '../identity/index.ts';
import { createFakeLoginProvider } from '../testing/fake-login-provider.ts';
import { createSoftPasskey } from '../testing/soft-passkey.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createLoginService } from './index.ts';
import type { FinishLogin, LoginService } from './login-service.ts';

const provider = createFakeLoginProvider();
const other = createFakeLoginProvider('other-id');
let store: TestStore;
let login: LoginService;
let identity: IdentityService;
beforeAll(async () => {
  store = await createTestStore({ loginProviders: [provider, other] });
  login = createLoginService(store.deps);
  identity = createIdentityService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const PASSWORD = 'plain horse battery';
let count = 0;
/** Somebody new stands at the provider. */
beforeEach(() => {
  count += 1;
  provider.failure = null;
  provider.person = personOf(`ada${count}@example.com`);
});

const personOf = (email: string | null) => ({
  subject: `https://harbour.example ${count}`,
  email,
  name: 'Ada Example',
  seenAt: null,
});
const resolve = (sessionToken: string) => identity.resolveActor({ storeSlug: store.slug, sessionToken, guestId: null });

let tries: string[] = [];
const doorOf = (browser: string | null) => ({
  browser,
  userAgent: 'Test Browser',
  tried: <T>(accountId: string, attempt: () => Promise<T>) => {
    tries.push(accountId);
    return attempt();
  },
});

async function go(actor: Actor, { intent = 'enter' as LoginIntent, at = provider, to = '/cart' } = {}) {
  const wish = { provider: at.id, intent, returnPath: to, locale: 'en' } as const;
  const { url, browser } = await login.start(actor, wish, null);
  const search = `code=c&state=${new URL(url).searchParams.get('state')}`;
  return {
    search,
    browser,
    back: (shown: Partial<FinishLogin> = {}, who = actor) =>
      login.finish(who, { provider: at.id, search, ...shown }, doorOf(browser)),
  };
}

async function enter(actor: Actor = store.guest()) {
  const finished = await (await go(actor)).back();
  if (finished.kind !== 'entered') throw new Error('Nobody came in.');
  return { ...finished.opened, actor: await resolve(finished.opened.token) };
}

async function register(email: string) {
  const { token } = await identity.register(
    store.guest(),
    { email, password: PASSWORD, name: 'Ada', locale: 'en' },
    '',
  );
  return { actor: await resolve(token), accountId: (await resolve(token)).account?.id ?? '' };
}

async function withTotp(actor: Actor) {
  const account = createAccountService(store.deps);
  const { secret } = await account.startTotp(actor);
  const now = () => generateSync({ secret, epoch: Math.floor(store.clock.now().getTime() / 1_000) });
  await account.confirmTotp(actor, { code: now() });
  store.clock.advance(30_000);
  return now;
}

test('who comes for the first time gets an account with the address the provider vouches for, and the same one later', async () => {
  const first = await enter();
  const again = await enter();

  expect(first.session.account).toMatchObject({ email: `ada${count}@example.com`, name: 'Ada Example' });
  expect(again.session.account?.id).toBe(first.session.account?.id);
  expect(await createAccountService(store.deps).get(first.actor)).toMatchObject({
    isEmailVerified: true,
    hasPassword: false,
  });
  expect(await login.linked(first.actor)).toMatchObject([
    { provider: { id: 'harbour-id', label: 'Harbour ID' }, name: `ada${count}@example.com` },
  ]);
});

test('an address the provider does not vouch for is not taken over, and no other account is met by it', async () => {
  provider.person = { ...personOf(null), name: null };

  const { session } = await enter();

  expect(session.account).toMatchObject({ email: null, name: 'Harbour ID' });
});

test('where an account has the address, its owner shows the password; then the login is linked to it', async () => {
  const { accountId } = await register(`ada${count}@example.com`);
  const visit = await go(store.guest());
  const spent = provider.spent;

  await expect(visit.back()).rejects.toMatchObject({ reason: 'LOGIN_TAKEN', details: { canProve: true } });
  await expect(visit.back({ password: 'wrong horse' })).rejects.toMatchObject({ reason: 'WRONG_CREDENTIALS' });
  tries = [];
  const entered = await visit.back({ password: PASSWORD });

  expect(entered).toMatchObject({ kind: 'entered', to: '/cart', opened: { session: { account: { id: accountId } } } });
  expect(tries).toEqual([accountId]);
  expect(provider.spent).toBe(spent + 1);
  expect((await enter()).session.account?.id).toBe(accountId);
  expect(await store.deps.db.message.count({ where: { template: 'second-factor-changed' } })).toBeGreaterThan(0);
});

test('an account without a password is not taken over by whoever has its address at a provider', async () => {
  await enter();
  const email = provider.person.email;
  provider.person = { subject: 'https://harbour.example another', email, name: 'Eve', seenAt: null };

  const stranger = await (await go(store.guest())).back().catch((error) => error);

  expect(stranger).toMatchObject({ reason: 'LOGIN_TAKEN', details: { canProve: false } });
});

test('the second factor is asked for, once more without another visit', async () => {
  const { actor } = await enter();
  const code = await withTotp(actor);
  const visit = await go(store.guest());

  await expect(visit.back()).rejects.toMatchObject({ reason: 'SECOND_FACTOR_REQUIRED' });
  await expect(visit.back({ code: '000000' })).rejects.toMatchObject({ reason: 'WRONG_CODE' });
  const entered = await visit.back({ code: code() });

  const { secondFactorAt } = await store.deps.db.session.findFirstOrThrow({
    where: { accountId: actor.account?.id ?? '' },
    orderBy: { id: 'desc' },
  });
  expect(entered.kind).toBe('entered');
  expect(secondFactorAt).not.toBeNull();
});

test('staff of a store that asks for a second factor come in without a role until they show one', async () => {
  const { actor } = await enter();
  const accountId = actor.account?.id ?? '';
  await store.deps.db.staffMember.create({ data: { storeId: store.storeId, accountId, role: 'owner' } });
  await store.deps.db.store.update({ where: { id: store.storeId }, data: { needsSecondFactor: true } });

  const { session } = await enter();

  await store.deps.db.store.update({ where: { id: store.storeId }, data: { needsSecondFactor: false } });
  expect(session).toMatchObject({ role: null, needsSecondFactor: true });
});

test('a visit is good once, and only for who began it', async () => {
  const visit = await go(store.guest());
  const finish = (changes: Partial<FinishLogin>, browser: string | null = visit.browser) =>
    login.finish(store.guest(), { provider: provider.id, search: visit.search, ...changes }, doorOf(browser));
  const refused = { reason: 'LOGIN_REFUSED' };

  await expect(finish({}, null)).rejects.toMatchObject(refused);
  await expect(finish({}, (await go(store.guest())).browser)).rejects.toMatchObject(refused);
  await expect(finish({ search: `code=c&state=${'a'.repeat(43)}` })).rejects.toMatchObject(refused);
  await expect(finish({ search: 'code=c' })).rejects.toMatchObject(refused);
  await expect(finish({ provider: other.id })).rejects.toMatchObject(refused);
  await expect(finish({ provider: 'unknown' })).rejects.toMatchObject(refused);
  expect((await finish({})).kind).toBe('entered');
  await expect(finish({})).rejects.toMatchObject(refused);
});

test('of two who come back with one address at once, one comes in', async () => {
  const visit = await go(store.guest());

  const ends = await Promise.allSettled([visit.back(), visit.back()]);

  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a visit that takes too long is over, and leaves nothing behind', async () => {
  const visit = await go(store.guest());
  store.clock.advance(15 * 60_000);

  await expect(visit.back()).rejects.toMatchObject({ reason: 'LOGIN_REFUSED' });
  store.clock.advance(1_000);
  await identity.sweepCredentials();
  expect(await store.deps.db.loginVisit.count()).toBe(0);
});

test('what the provider refuses is over; that it is away is said', async () => {
  const visit = await go(store.guest());
  provider.failure = 'refusal';
  await expect(visit.back()).rejects.toMatchObject({ reason: 'LOGIN_REFUSED' });
  provider.failure = null;
  await expect(visit.back()).rejects.toMatchObject({ reason: 'LOGIN_REFUSED' });
  const later = await go(store.guest());
  provider.failure = 'outage';

  await expect(later.back()).rejects.toMatchObject({ reason: 'LOGIN_UNAVAILABLE' });
  await expect(go(store.guest())).rejects.toMatchObject({ reason: 'LOGIN_UNAVAILABLE' });
  await expect(
    login.start(store.guest(), { provider: 'nobody', intent: 'enter', returnPath: '/', locale: 'en' }, null),
  ).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('a login is linked by its owner, just seen, and by nobody who was sent a link', async () => {
  const { actor, accountId } = await register(`linker${count}@example.com`);
  const victim = await register(`victim${count}@example.com`);
  const visit = await go(actor, { intent: 'link' });

  await expect(visit.back({}, victim.actor)).rejects.toMatchObject({ reason: 'LOGIN_REFUSED' });
  await expect(visit.back({}, store.guest())).rejects.toMatchObject({ reason: 'LOGIN_REFUSED' });
  expect(await visit.back()).toEqual({ kind: 'linked', to: '/cart' });

  expect(await login.linked(actor)).toHaveLength(1);
  expect((await enter()).session.account?.id).toBe(accountId);
  const stolen = await go(victim.actor, { intent: 'link' });
  await expect(stolen.back()).rejects.toMatchObject({ reason: 'LOGIN_LINKED' });
  store.clock.advance(16 * 60_000);
  await expect(go(actor, { intent: 'link' })).rejects.toMatchObject({ reason: 'CONFIRMATION_REQUIRED' });
  await expect(go(store.guest(), { intent: 'link' })).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
});

test('who has no password shows by the provider that it is them', async () => {
  const { actor } = await enter();
  const account = createAccountService(store.deps);
  store.clock.advance(16 * 60_000);
  await expect(account.exportData(actor)).rejects.toMatchObject({ reason: 'CONFIRMATION_REQUIRED' });

  const visit = await go(actor, { intent: 'confirm' });
  const person = provider.person;
  provider.person = { ...person, subject: 'https://harbour.example stranger' };
  await expect(visit.back()).rejects.toMatchObject({ reason: 'LOGIN_REFUSED' });
  provider.person = person;
  expect(await (await go(actor, { intent: 'confirm' })).back()).toEqual({ kind: 'confirmed', to: '/cart' });

  expect((await account.exportData(actor)).tables).toHaveProperty('linked_logins');
});

test('the last way in stays; with another it goes', async () => {
  const { actor } = await enter();
  const account = createAccountService(store.deps);
  const [linked] = await login.linked(actor);
  const loginId = linked?.id ?? '';

  await expect(login.unlink(actor, { loginId })).rejects.toMatchObject({ reason: 'LAST_WAY_IN' });
  expect(await login.linked(actor)).toHaveLength(1);
  await expect(login.unlink((await register(`no${count}@example.com`)).actor, { loginId })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
  await account.addPasskey(actor, createSoftPasskey('https://shop.example').create(await account.startPasskey(actor)));
  expect(await login.unlink(actor, { loginId })).toEqual([]);
  const [passkey] = (await account.get(actor)).passkeys;
  await expect(account.removePasskey(actor, { passkeyId: passkey?.id ?? '' })).rejects.toMatchObject({
    reason: 'LAST_WAY_IN',
  });
});

test('an account that is closed lets nobody in', async () => {
  const { actor } = await enter();
  await store.deps.db.account.update({
    where: { id: actor.account?.id ?? '' },
    data: { disabledAt: store.clock.now() },
  });

  await expect(enter()).rejects.toMatchObject({ reason: 'FORBIDDEN' });
});

test('who somebody is elsewhere is sealed, and found by a hash alone', async () => {
  const visit = await go(store.guest());
  await register(`ada${count}@example.com`);
  await visit.back().catch(() => undefined);

  const kept = JSON.stringify([await store.deps.db.loginVisit.findMany(), await store.deps.db.linkedLogin.findMany()]);

  expect(kept).toContain('k1:');
  expect(kept).not.toMatch(/example\.com|harbour\.example|Ada/);
});
