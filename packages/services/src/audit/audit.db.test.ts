import type { AuditAction, SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../db/transaction.ts';
import { placeOrder } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { AuditService, ListAudit } from './audit-service.ts';
import { createAuditService } from './index.ts';
import { recordAudit } from './record.ts';

let store: TestStore;
let audit: AuditService;
let owner: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ stock: 50 });
  audit = createAuditService(store.deps);
  owner = await store.staff('owner');
});
afterAll(() => store[Symbol.asyncDispose]());

const note = (by: SignedInActor, action: AuditAction, subject: string, details = {}) =>
  inTransaction(store.deps, (tx) => recordAudit(store.deps, tx, by, action, subject, details));
const list = async (input: Omit<ListAudit, 'limit'> = {}) => (await audit.list(owner, { limit: 100, ...input })).items;

test('what somebody did is read newest first, with their name and what it was done to', async () => {
  const manager = await store.staff('manager');
  const shopper = await store.shopper();
  const { orderId, number } = await placeOrder(store.deps, shopper, { variantId: store.variantId });
  await store.deps.db.$executeRaw`SELECT refresh_customers(${store.storeId}::uuid)`;
  await note(manager, 'order.edit', orderId, { from: 100, to: 200 });
  await note(manager, 'inventory.adjust', store.variantId, { delta: 1 });
  await note(owner, 'customer.viewed', shopper.account.id);
  await note(manager, 'note.removed', store.deps.random.uuid(), { orderId, accountId: null });
  const data = { storeId: store.storeId, name: 'Fair', currency: 'EUR' };
  const priceList = await store.deps.db.priceList.create({ data });
  await note(manager, 'price-list.edit', priceList.id);
  await note(manager, 'webhook.removed', `webhook:${store.deps.random.uuid()}`);
  await note(owner, 'staff.role_changed', manager.account.id, { role: 'packer' });
  await note(shopper, 'account.erased', shopper.account.id);

  const entries = await list();

  expect(entries.map(({ action, about }) => [action, about])).toEqual([
    ['account.erased', { kind: 'customer', accountId: shopper.account.id }],
    ['staff.role_changed', { kind: 'colleague', accountId: manager.account.id, name: 'Robin Example' }],
    ['webhook.removed', null],
    ['price-list.edit', { kind: 'price-list', priceListId: priceList.id, name: priceList.name }],
    ['note.removed', { kind: 'order', number }],
    ['customer.viewed', { kind: 'customer', accountId: shopper.account.id }],
    ['inventory.adjust', expect.objectContaining({ kind: 'product', productId: store.product.productId })],
    ['order.edit', { kind: 'order', number }],
  ]);
  const name = 'Robin Example';
  expect(entries.at(-1)).toMatchObject({ actor: { accountId: manager.account.id, name }, at: store.clock.now() });
  expect(entries.at(-1)).toMatchObject({ apiKey: null, subject: orderId, details: { from: 100, to: 200 } });
  expect(entries[0]?.actor).toEqual({ accountId: shopper.account.id, name: 'Robin E.' });
});

test('what a key did says which one, and who was erased has no name', async () => {
  const maker = await store.staff('owner');
  const data = { storeId: store.storeId, name: 'Till', prefix: 'p', callsPerMinute: 9, accountId: maker.account.id };
  const key = await store.deps.db.apiKey.create({ data: { ...data, tokenHash: new Uint8Array(32), scopes: [] } });
  const grant = { id: key.id, scopes: [], callsPerMinute: 9, expiresAt: null };
  await note({ ...maker, account: { ...maker.account, key: grant } }, 'order.exported', store.storeId, { search: 1 });

  const [byKey] = await list();
  await store.deps.db.account.update({ where: { id: maker.account.id }, data: { erasedAt: store.clock.now() } });
  const [afterwards] = await list();

  expect(byKey).toMatchObject({ actor: { name: 'Robin Example' }, apiKey: { id: key.id, name: 'Till' } });
  expect(byKey?.details).toEqual({ search: 1 });
  expect(afterwards).toMatchObject({ actor: null, apiKey: { name: 'Till' } });
});

test('entries are chosen by person, kind, action, subject and time', async () => {
  const [one, other] = [await store.staff('manager'), await store.staff('manager')];
  const [variantId, promotionId] = [store.deps.random.uuid(), store.deps.random.uuid()];
  await note(one, 'inventory.count', variantId);
  store.clock.advance(60_000);
  const since = store.clock.now();
  await note(one, 'promotion.edit', promotionId);
  await note(other, 'promotion.setStatus', promotionId);
  const actions = async (input: Omit<ListAudit, 'limit'>) => (await list(input)).map(({ action }) => action);

  expect(await actions({ actorId: one.account.id })).toEqual(['promotion.edit', 'inventory.count']);
  expect(await actions({ actorId: one.account.id, area: 'inventory' })).toEqual(['inventory.count']);
  expect(await actions({ action: 'promotion.edit' })).toEqual(['promotion.edit']);
  expect(await actions({ subject: promotionId })).toEqual(['promotion.setStatus', 'promotion.edit']);
  expect(await actions({ since, actorId: one.account.id })).toEqual(['promotion.edit']);
  expect(await actions({ until: since, actorId: one.account.id })).toEqual(['inventory.count']);
  expect(await actions({ actorId: 'nobody' })).toEqual([]);
});

test('a page goes on where the one before ended, and a forged cursor is refused', async () => {
  const by = await store.staff('manager');
  for (const place of [1, 2, 3]) await note(by, 'flash.edit', store.deps.random.uuid(), { place });
  const read = (cursor?: string) => audit.list(owner, { limit: 2, actorId: by.account.id, cursor });

  const first = await read();
  const second = await read(first.nextCursor ?? '');

  expect([...first.items, ...second.items].map(({ details }) => details.place)).toEqual([3, 2, 1]);
  expect(second.nextCursor).toBeNull();
  const forged = ['forged', Buffer.from(JSON.stringify(['audit', "1' OR 1=1"])).toString('base64url')];
  for (const cursor of forged) await expect(read(cursor)).rejects.toMatchObject({ reason: 'CURSOR_INVALID' });
  for (const limit of [0, 101]) {
    await expect(audit.list(owner, { limit })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  }
});

test('the log of a store is for its owners alone', async () => {
  const elsewhere = await store.addStore();
  await note({ ...owner, storeId: elsewhere.storeId }, 'search.setSynonyms', elsewhere.storeId);
  const { account } = owner;
  const key = { id: 'key', scopes: ['orders.read'] as const, callsPerMinute: 9, expiresAt: null };
  const refused = [
    await store.staff('packer'),
    await store.staff('manager'),
    { ...owner, account: { ...account, key } },
  ];

  for (const actor of refused) {
    await expect(audit.list(actor, { limit: 1 })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    await expect(audit.check(actor)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
  await expect(audit.list(store.guest(), { limit: 1 })).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  await expect(audit.check(await store.shopper())).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  expect(await list({ action: 'search.setSynonyms' })).toEqual([]);
});
