import {
  type Actor,
  API_KEY_SCOPES,
  type ApiKeyDraft,
  type ApiKeyScope,
  can,
  type SignedInActor,
} from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIdentityService } from '../identity/index.ts';
import { stillMay } from '../identity/renew-actor.ts';
import { createStaffService } from '../staff/index.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { ApiKeyService } from './api-key-service.ts';
import { createApiKeyService } from './index.ts';

const DAY_MS = 86_400_000;
let store: TestStore;
let keys: ApiKeyService;
let owner: SignedInActor;
beforeAll(async () => {
  store = await createTestStore();
  keys = createApiKeyService(store.deps);
  owner = await confirmed(await store.staff('owner'));
});
afterAll(() => store[Symbol.asyncDispose]());

async function confirmed(actor: SignedInActor): Promise<SignedInActor> {
  const data = { confirmedAt: store.clock.now() };
  await store.deps.db.session.update({ where: { id: actor.account.sessionId }, data });
  return actor;
}

const draft = (given: Partial<ApiKeyDraft> = {}): ApiKeyDraft => ({
  name: 'Warehouse app',
  scopes: ['orders.read', 'stock.read'],
  callsPerMinute: 60,
  days: null,
  ...given,
});
const create = async (given?: Partial<ApiKeyDraft>, maker = owner) => keys.create(await confirmed(maker), draft(given));
const resolve = (secret: string, storeSlug = store.slug) => keys.resolveActor({ storeSlug, secret });
const invalid = { reason: 'API_KEY_INVALID' };
const permissionsOf = (actor: Actor) => API_KEY_SCOPES.filter((scope) => can(actor, scope));
const revocationsOf = (key: string) => store.deps.db.outbox.count({ where: { topic: 'revocations', key } });

test('a key stands for its maker within its scopes; of the secret only a hash is kept', async () => {
  const { secret, key } = await create();

  const actor = await resolve(secret);

  expect(actor).toMatchObject({ storeId: store.storeId, guestId: null, account: { id: owner.account.id } });
  expect(permissionsOf(actor)).toEqual(['orders.read', 'stock.read']);
  expect(key).toMatchObject({ name: 'Warehouse app', status: 'active', expiresAt: null, lastUsedAt: null });
  const row = await store.deps.db.apiKey.findUniqueOrThrow({ where: { id: key.id } });
  expect(JSON.stringify(row)).not.toContain(secret);
  const entry = await store.deps.db.auditEntry.findFirstOrThrow({ where: { subject: key.id } });
  expect(entry).toMatchObject({ action: 'api_key.created', actorId: owner.account.id });
});

test('when it was used is written once a minute', async () => {
  const { secret, key } = await create();
  const used = async () => (await keys.list(owner)).find(({ id }) => id === key.id)?.lastUsedAt;

  await resolve(secret);
  const first = await used();
  store.clock.advance(30_000);
  await resolve(secret);
  const second = await used();
  store.clock.advance(31_000);
  await resolve(secret);

  expect(first).not.toBeNull();
  expect(second).toEqual(first);
  expect(await used()).toEqual(store.clock.now());
});

test('typos, unknown keys and keys of another store are refused', async () => {
  const { secret } = await create();
  const elsewhere = await store.addStore();

  await expect(resolve(`${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`)).rejects.toMatchObject(invalid);
  await expect(resolve(secret, elsewhere.slug)).rejects.toMatchObject(invalid);
  await expect(resolve('a'.repeat(43))).rejects.toMatchObject(invalid);
});

test('no key can be given what its maker has not, and none makes keys or manages staff', async () => {
  const packer = await confirmed(await store.staff('packer'));
  const closed = ['keys.manage', 'staff.manage', 'webhooks.manage', 'extensions.manage'] as unknown as ApiKeyScope[];
  const all = await resolve((await create({ scopes: API_KEY_SCOPES })).secret);

  for (const scope of closed) {
    await expect(create({ scopes: [scope] })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  }
  await expect(keys.create(packer, draft())).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(keys.create(all, draft())).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(keys.list(all)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(createStaffService(store.deps).list(all)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(createIdentityService(store.deps).sessions(all)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
});

test('making a key needs a recent proof; revoking one does not', async () => {
  const { key } = await create();
  store.clock.advance(20 * 60_000);

  await expect(keys.create(owner, draft())).rejects.toMatchObject({ reason: 'CONFIRMATION_REQUIRED' });
  await expect(keys.rotate(owner, { keyId: key.id, overlapHours: 0 })).rejects.toMatchObject({
    reason: 'CONFIRMATION_REQUIRED',
  });
  await keys.revoke(owner, { keyId: key.id });
});

test('a key does what its maker may do now: demoted, blocked or gone, it loses it at once', async () => {
  const manager = await store.staff('manager');
  const { secret } = await create({ scopes: ['orders.read', 'taxes.write'] }, manager);
  const member = { where: { storeId_accountId: { storeId: store.storeId, accountId: manager.account.id } } };
  const before = await resolve(secret);

  await store.deps.db.staffMember.update({ ...member, data: { role: 'packer' } });
  expect(permissionsOf(await resolve(secret))).toEqual(['orders.read']);
  expect(await stillMay(store.deps, before, 'taxes.write')).toBe(false);

  await store.deps.db.account.update({ where: { id: manager.account.id }, data: { disabledAt: store.clock.now() } });
  await expect(resolve(secret)).rejects.toMatchObject(invalid);

  await store.deps.db.account.update({ where: { id: manager.account.id }, data: { disabledAt: null } });
  await store.deps.db.staffMember.delete(member);
  await expect(resolve(secret)).rejects.toMatchObject(invalid);
});

test('where staff must show a second factor, a key made without one is closed', async () => {
  const { secret } = await create();

  await store.deps.db.store.update({ where: { id: store.storeId }, data: { needsSecondFactor: true } });
  const refused = await resolve(secret).catch((error: unknown) => error);
  await store.deps.db.store.update({ where: { id: store.storeId }, data: { needsSecondFactor: false } });

  expect(refused).toMatchObject(invalid);
});

test('a revoked key is refused at once, and what it watches is told to end', async () => {
  const { secret, key } = await create();
  const actor = await resolve(secret);

  const list = await keys.revoke(owner, { keyId: key.id });

  await expect(resolve(secret)).rejects.toMatchObject(invalid);
  expect(await stillMay(store.deps, actor, 'orders.read')).toBe(false);
  expect(list.find(({ id }) => id === key.id)?.status).toBe('revoked');
  expect(await revocationsOf(key.id)).toBe(1);
  await expect(keys.revoke(owner, { keyId: key.id })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('rotated, the old key stays good for the overlap and no longer', async () => {
  const { secret: old, key } = await create();

  const { secret, key: successor } = await keys.rotate(await confirmed(owner), { keyId: key.id, overlapHours: 24 });

  expect(successor).toMatchObject({ name: key.name, scopes: key.scopes });
  expect((await resolve(old)).account?.key?.id).toBe(key.id);
  expect((await resolve(secret)).account?.key?.id).toBe(successor.id);
  const again = keys.rotate(owner, { keyId: key.id, overlapHours: 0 });
  await expect(again).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  store.clock.advance(DAY_MS);
  await expect(resolve(old)).rejects.toMatchObject(invalid);
  await resolve(secret);
});

test('rotated without overlap, the old key ends at once', async () => {
  const { secret: old, key } = await create();

  await keys.rotate(await confirmed(owner), { keyId: key.id, overlapHours: 0 });

  await expect(resolve(old)).rejects.toMatchObject(invalid);
  const tooLong = keys.rotate(owner, { keyId: key.id, overlapHours: 169 });
  await expect(tooLong).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('an expired key is refused, and what it watches is told to end, once', async () => {
  const { secret, key } = await create({ days: 30 });
  store.clock.advance(30 * DAY_MS);

  await expect(resolve(secret)).rejects.toMatchObject(invalid);
  await keys.endExpired();
  expect(await keys.endExpired()).toBe(0);

  expect(await revocationsOf(key.id)).toBe(1);
  expect((await keys.list(owner)).find(({ id }) => id === key.id)?.status).toBe('expired');
});

test('what a key watches ends with it also on a server whose clock is behind', async () => {
  const { secret, key } = await create({ days: 30 });
  const actor = await resolve(secret);
  store.clock.advance(30 * DAY_MS);
  await keys.endExpired();
  const now = store.clock.now().getTime();
  const behind = { ...store.deps, clock: { now: () => new Date(now - 3_000) } };

  expect(await revocationsOf(key.id)).toBe(1);
  expect(await stillMay(behind, actor, 'orders.read')).toBe(false);
  const calling = createApiKeyService(behind).resolveActor({ storeSlug: store.slug, secret });
  await expect(calling).rejects.toMatchObject(invalid);
});

test('keys of another store are neither seen nor ended', async () => {
  const { key } = await create();
  const elsewhere = await store.addStore();
  await store.deps.db.staffMember.create({
    data: { storeId: elsewhere.storeId, accountId: owner.account.id, role: 'owner' },
  });
  const there = { ...owner, storeId: elsewhere.storeId };

  expect(await keys.list(there)).toEqual([]);
  await expect(keys.revoke(there, { keyId: key.id })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});
