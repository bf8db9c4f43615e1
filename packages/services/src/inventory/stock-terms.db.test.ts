import type { Actor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindServices } from '../create-services.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import type { Services } from '../services.ts';
import { addressIn } from '../testing/address-in.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { fillCart, newKey, orderInput, placeOrder } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';

const messenger = createFakeMessenger();
let store: TestStore;
let services: Services;
let manager: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 5, slug: 'mug', messenger });
  services = bindServices(store.deps);
  manager = await store.staff('manager');
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

test('a threshold is a level’s own, is told, and asks for the right', async () => {
  const level = { variantId: store.variantId, warehouseId: store.warehouseId };
  const set = (actor: Actor, lowStockThreshold: number) =>
    services.inventory.setThreshold(actor, { ...level, lowStockThreshold });

  expect(await set(manager, 9)).toEqual({ lowStockThreshold: 9 });

  const { items } = await services.inventory.list(manager, { lowOnly: true, limit: 10 });
  expect(items).toMatchObject([{ ...level, lowStockThreshold: 9 }]);
  const told = await store.deps.db.outbox.findFirst({ where: { type: 'stock.threshold' } });
  expect(told?.payload).toEqual({ type: 'stock.threshold', ...level, lowStockThreshold: 9 });
  for (const wrong of [-1, 1.5, 1e9])
    await expect(set(manager, wrong)).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  await expect(set(await store.staff('analyst'), 1)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const elsewhere = { ...manager, storeId: (await store.addStore()).storeId };
  await expect(set(elsewhere, 1)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('codes are found in whatever case, in the store alone', async () => {
  const find = (actor: Actor, ...skus: string[]) => services.inventory.findSkus(actor, { skus });

  expect(await find(manager, 'mug-0', 'NO-SUCH')).toEqual([
    { variantId: store.variantId, sku: 'MUG-0', productName: expect.objectContaining({ en: 'Blue mug' }) },
  ]);
  expect(await find({ ...manager, storeId: (await store.addStore()).storeId }, 'MUG-0')).toEqual([]);
  await expect(find(store.guest(), 'MUG-0')).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  await expect(find(manager, ...Array(201).fill('A'))).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('the ledger is read page by page, by variant, warehouse, kind, words and order', async () => {
  const { variantIds } = await store.addProduct({ slug: 'ledger-cup', stock: 5 });
  const [variantId] = variantIds;
  const { warehouseId } = store;
  await services.inventory.adjust(manager, {
    variantId,
    warehouseId,
    delta: -1,
    cause: 'Broke in the hall',
    key: newKey(),
  });
  const { number } = await placeOrder(store.deps, store.guest(), { variantId });
  const read = async (filter: object) =>
    (await services.inventory.ledger(manager, { limit: 50, ...filter })).items.map(({ kind }) => kind);

  expect(await read({ variantId })).toEqual(['hold', 'adjust', 'receive']);
  expect(await read({ variantId, kind: 'adjust' })).toEqual(['adjust']);
  expect(await read({ query: 'hall broke' })).toEqual(['adjust']);
  expect(await read({ query: 'LEDGER-CUP' })).toHaveLength(3);
  expect(await read({ query: String(number) })).toEqual(['hold']);
  expect(await read({ variantId, warehouseId: variantId })).toEqual([]);
  const first = await services.inventory.ledger(manager, { variantId, limit: 2 });
  const rest = await services.inventory.ledger(manager, { variantId, limit: 2, cursor: first.nextCursor ?? '' });
  expect(rest.items.map(({ kind }) => kind)).toEqual(['receive']);
  expect(first.items[1]).toMatchObject({ author: expect.any(String), cause: 'Broke in the hall', sku: 'LEDGER-CUP-0' });
  const elsewhere = { ...manager, storeId: (await store.addStore()).storeId };
  expect((await services.inventory.ledger(elsewhere, { variantId, limit: 5 })).items).toEqual([]);
  await expect(services.inventory.ledger(await store.shopper(), { limit: 5 })).rejects.toMatchObject({
    reason: 'FORBIDDEN',
  });
});

test('units come from where it is nearest, if the store says so, also those a cart held elsewhere', async () => {
  const { variantIds } = await store.addProduct({ stock: 5 });
  const [variantId] = variantIds;
  const japan = { code: 'TYO', name: { en: 'Tokyo', 'zh-CN': '东京' }, city: 'Tokyo', region: '', country: 'JP' };
  const [place] = (
    await services.inventory.createWarehouse(manager, {
      draft: { ...japan, latitude: 35.7, longitude: 139.7, position: 9 },
      key: newKey(),
    })
  ).filter(({ code }) => code === 'TYO');
  const tokyo = place?.id ?? '';
  await services.inventory.receive(manager, {
    warehouseId: tokyo,
    reference: 'T-1',
    lines: [{ variantId, units: 3 }],
    key: newKey(),
  });
  const from = async (country: string, { held }: { held: boolean }) => {
    const guest = store.guest();
    await fillCart(store.deps, guest, [[variantId, 1]]);
    if (held) await services.checkout.hold(guest, { key: newKey() });
    const address = addressIn(country, country === 'JP' ? 'Tokyo' : '');
    const { orderId } = await services.checkout.place(guest, orderInput(1000, { address }));
    const holds = await store.deps.db.reservation.findMany({ where: { orderId, status: 'held' } });
    return holds.map(({ warehouseId }) => (warehouseId === tokyo ? 'Tokyo' : 'first'));
  };
  expect(await from('JP', { held: false })).toEqual(['first']);

  await services.inventory.setAllocation(manager, { allocation: 'nearest' });

  expect(await services.inventory.allocation(manager)).toEqual({ allocation: 'nearest' });
  expect(await from('JP', { held: false })).toEqual(['Tokyo']);
  expect(await from('JP', { held: true })).toEqual(['Tokyo']);
  expect(await from('DE', { held: true })).toEqual(['first']);
  const packer = await store.staff('packer');
  await expect(services.inventory.setAllocation(packer, { allocation: 'position' })).rejects.toMatchObject({
    reason: 'FORBIDDEN',
  });
  await services.inventory.setAllocation(manager, { allocation: 'position' });
});

test('staff who ask for it get one mail a day of what is low, and nobody else', async () => {
  const asking = await store.staff('analyst');
  await services.inventory.setThreshold(manager, {
    variantId: store.variantId,
    warehouseId: store.warehouseId,
    lowStockThreshold: 9,
  });
  expect(await services.inventory.digest(asking)).toEqual({ isWanted: false });
  await services.inventory.setDigest(asking, { isWanted: true });
  await services.inventory.setDigest(asking, { isWanted: true });
  await expect(services.inventory.setDigest(await store.shopper(), { isWanted: true })).rejects.toMatchObject({
    reason: 'FORBIDDEN',
  });
  const hour = 3_600_000;
  const untilNoon = (36 * hour - (store.clock.now().getTime() % (24 * hour))) % (24 * hour);
  store.clock.advance(untilNoon);

  expect(await services.inventory.sendDigests()).toBe(1);
  expect(await services.inventory.sendDigests()).toBe(0);
  await services.messages.sendDue();

  const mails = messenger.delivered.filter(({ subject }) => subject.includes('low in stock'));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('MUG-0');
  store.clock.advance(24 * hour);
  expect(await services.inventory.sendDigests()).toBe(1);
  await services.inventory.setDigest(asking, { isWanted: false });
  store.clock.advance(24 * hour);
  expect(await services.inventory.sendDigests()).toBe(0);
});
