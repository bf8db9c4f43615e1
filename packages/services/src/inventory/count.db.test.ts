import { type Actor, DomainError } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBundleService } from '../catalog/bundles/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createInventoryService } from './index.ts';
import type { InventoryService } from './inventory-service.ts';

let store: TestStore;
let inventory: InventoryService;
let manager: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 10 });
  inventory = createInventoryService(store.deps);
  manager = await store.staff('manager');
});
afterAll(() => store[Symbol.asyncDispose]());

let keys = 0;
function counted(variantId: string, onHand: number, expected?: number) {
  keys += 1;
  return { variantId, warehouseId: store.warehouseId, onHand, expected, cause: 'count', key: `count-key-${keys}` };
}

const fresh = async (stock: number) => (await store.addProduct({ stock })).variantIds[0];
const movementsOf = (variantId: string) =>
  store.deps.db.stockMovement.findMany({
    where: { variantId, warehouseId: store.warehouseId },
    orderBy: { version: 'asc' },
  });

test('what was counted is on hand, and the ledger holds the difference and why', async () => {
  const variantId = await fresh(10);

  const level = await inventory.count(manager, counted(variantId, 7));

  expect(level).toMatchObject({ onHand: 7, reserved: 0 });
  expect((await movementsOf(variantId)).at(-1)).toMatchObject({ kind: 'adjust', onHandDelta: -3, cause: 'count' });
  const audited = await store.deps.db.auditEntry.findFirstOrThrow({ where: { action: 'inventory.count' } });
  expect(audited.details).toMatchObject({ onHand: 7, delta: -3 });
});

test('a count stands, whatever is adjusted at the same time before it', async () => {
  const variantId = await fresh(10);
  const { warehouseId } = store;
  const adjust = (delta: number) =>
    inventory.adjust(manager, { variantId, warehouseId, delta, cause: 'moved', key: `moved-${variantId}-${delta}` });

  const [level] = await Promise.all([
    inventory.count(manager, counted(variantId, 40)),
    ...[1, 2, 3, -4, 5].map(adjust),
  ]);

  const rows = await movementsOf(variantId);
  const upToCount = rows.slice(0, rows.findIndex(({ cause }) => cause === 'count') + 1);
  expect(level.onHand).toBe(40);
  expect(rows).toHaveLength(7);
  expect(upToCount.reduce((sum, { onHandDelta }) => sum + onHandDelta, 0)).toBe(40);
});

test('of two counts at the same time the second one stands, and both are in the ledger', async () => {
  const variantId = await fresh(10);

  const levels = await Promise.all([20, 30].map((onHand) => inventory.count(manager, counted(variantId, onHand))));

  const last = levels.sort((a, b) => a.version - b.version).at(-1);
  expect([20, 30]).toContain(last?.onHand);
  const sum = (await movementsOf(variantId)).reduce((total, { onHandDelta }) => total + onHandDelta, 0);
  expect(sum).toBe(last?.onHand);
});

test('what moved since it was counted makes the count void when that is asked for', async () => {
  const variantId = await fresh(10);

  const attempt = inventory.count(manager, counted(variantId, 12, 9));

  await expect(attempt).rejects.toMatchObject({ reason: 'STOCK_CONFLICT', details: { onHand: 10, expected: 9 } });
  expect((await inventory.count(manager, counted(variantId, 12, 10))).onHand).toBe(12);
});

test('a count that finds what is on hand leaves no movement', async () => {
  const variantId = await fresh(10);
  const before = await movementsOf(variantId);

  const level = await inventory.count(manager, counted(variantId, 10));

  expect(level.onHand).toBe(10);
  expect(await movementsOf(variantId)).toEqual(before);
});

test('a repeated key counts once, and units that orders hold stay', async () => {
  const variantId = await fresh(5);
  await store.deps.db.stockLevel.updateMany({ where: { variantId }, data: { reserved: 3 } });
  const input = counted(variantId, 4);

  const [first, second] = await Promise.all([inventory.count(manager, input), inventory.count(manager, input)]);

  expect(first).toEqual(second);
  await expect(inventory.count(manager, counted(variantId, 2))).rejects.toMatchObject({
    reason: 'STOCK_CONFLICT',
    details: { onHand: 4, reserved: 3 },
  });
  await store.deps.db.stockLevel.updateMany({ where: { variantId }, data: { reserved: 0 } });
});

test('a warehouse that never had any is stocked by a count', async () => {
  const variantId = await fresh(5);
  const [warehouse] = (
    await inventory.createWarehouse(await store.staff('owner'), {
      draft: {
        code: 'FAR',
        name: { en: 'Far', 'zh-CN': '远' },
        city: 'Far',
        region: '',
        country: 'DE',
        latitude: 50,
        longitude: 9,
        position: 9,
      },
      key: 'warehouse-far-1',
    })
  ).filter(({ code }) => code === 'FAR');

  const input = { ...counted(variantId, 6), warehouseId: warehouse?.id ?? '' };

  expect(await inventory.count(manager, input)).toMatchObject({ onHand: 6, version: 1 });
});

test.each([-1, 1.5, 1e9])('%s units cannot be counted', async (onHand) => {
  await expect(inventory.count(manager, counted(store.variantId, onHand))).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
  });
});

test('only staff with the right may count, and only in their store', async () => {
  const foreign = { ...manager, storeId: (await store.addStore()).storeId };

  await expect(inventory.count(await store.staff('packer'), counted(store.variantId, 1))).rejects.toMatchObject({
    reason: 'FORBIDDEN',
  });
  await expect(inventory.count(store.guest(), counted(store.variantId, 1))).rejects.toMatchObject({
    reason: 'SIGN_IN_REQUIRED',
  });
  await expect(inventory.count(foreign, counted(store.variantId, 1))).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('a key that was used for another count is refused', async () => {
  const input = counted(await fresh(5), 4);
  await inventory.count(manager, input);

  await expect(inventory.count(manager, { ...input, onHand: 3 })).rejects.toMatchObject({ reason: 'KEY_REUSED' });
});

test('a bundle cannot be counted, not even as nothing', async () => {
  const [part, bundle] = [await fresh(5), await fresh(0)];
  const draft = { parts: [{ variantId: part, quantity: 2 }], percentOff: null };
  await createBundleService(store.deps).set(manager, { variantId: bundle, draft, key: newKey() });
  await store.deps.db.stockLevel.deleteMany({ where: { variantId: bundle, version: 0 } });

  for (const onHand of [0, 3]) {
    await expect(inventory.count(manager, counted(bundle, onHand))).rejects.toMatchObject({ reason: 'STOCK_CONFLICT' });
  }
  expect(await store.deps.db.stockLevel.count({ where: { variantId: bundle } })).toBe(0);
});

test('counts among orders that come and go are booked or refused, and the books add up', async () => {
  const variantId = await fresh(30);
  const support = await store.staff('support');
  const { warehouseId } = store;
  const buy = async () => {
    const { orderId } = await placeOrder(store.deps, store.guest(), { variantId });
    await createOrderService(store.deps).cancel(support, { orderId, key: newKey() });
  };
  const counts = [30, 2, 25, 1, 28, 3, 20, 0].map(
    (onHand) => () => inventory.count(manager, counted(variantId, onHand)),
  );
  const adjusts = [4, -3].map(
    (delta) => () => inventory.adjust(manager, { variantId, warehouseId, delta, cause: 'moved', key: newKey() }),
  );

  const results = await Promise.allSettled([...counts, ...adjusts, ...Array(8).fill(buy)].map((work) => work()));

  const refusals = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refusals.filter((reason) => !(reason instanceof DomainError))).toEqual([]);
  expect(await checkInvariants(store.deps.db)).toEqual([]);
});
