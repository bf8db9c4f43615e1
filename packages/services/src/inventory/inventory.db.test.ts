import { type Actor, STAFF_ROLES } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdForCart } from '../testing/make-hold.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createInventoryService } from './index.ts';
import type { InventoryService } from './inventory-service.ts';

let store: TestStore;
let inventory: InventoryService;
let manager: Actor;
beforeAll(async () => {
  store = await createTestStore({ slug: 'mug', stock: 10 });
  inventory = createInventoryService(store.deps);
  manager = await store.staff('manager');
});
afterAll(() => store[Symbol.asyncDispose]());

let keys = 0;
function adjustment(variantId: string, delta: number) {
  keys += 1;
  return { variantId, warehouseId: store.warehouseId, delta, cause: 'counted', key: `adjust-key-${keys}` };
}

test('watching names a topic a variant and brings their levels', async () => {
  const { variantIds } = await store.addProduct({ variants: 2, stock: 4 });

  const watched = await inventory.watchVariants(store.guest(), { variantIds: [...variantIds, variantIds[0]] });

  expect(watched).toMatchObject({ kind: 'state', topics: variantIds.map((id) => `variant:${id}`) });
  expect(await watched.mayWatch()).toBe(true);
  expect(await watched.snapshot()).toEqual(
    variantIds.map((variantId) => ({ variantId, warehouseId: store.warehouseId, available: 4, version: 1 })),
  );
});

test('one variant that is unknown or of another store, and nothing is watched', async () => {
  const elsewhere = { ...store.guest(), storeId: (await store.addStore()).storeId };
  const { variantId } = store;

  const unknown = '01900000-0000-7000-8000-000000000000';
  for (const [actor, variantIds] of [
    [store.guest(), [variantId, unknown]],
    [store.guest(), [variantId, 'no id']],
    [elsewhere, [variantId]],
  ] as const) {
    await expect(inventory.watchVariants(actor, { variantIds })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  }
});

test.each([0, 201])('%s variants cannot be watched at once', async (count) => {
  const variantIds = Array.from({ length: count }, (_, n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`);

  await expect(inventory.watchVariants(store.guest(), { variantIds })).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
  });
});

test('an adjustment changes the level, the ledger and both topics together', async () => {
  const { variantIds } = await store.addProduct({ stock: 10 });
  const [variantId] = variantIds;

  const level = await inventory.adjust(manager, adjustment(variantId, -3));

  expect(level).toEqual({
    variantId,
    warehouseId: store.warehouseId,
    onHand: 7,
    reserved: 0,
    lowStockThreshold: 2,
    version: 2,
  });
  const ledger = await inventory.movements(manager, { variantId, warehouseId: store.warehouseId, limit: 10 });
  expect(ledger.map(({ kind, onHandDelta, version, cause }) => [kind, onHandDelta, version, cause])).toEqual([
    ['adjust', -3, 2, 'counted'],
    ['receive', 10, 1, 'made for a test'],
  ]);
  const { warehouseId, ...shoppers } = { variantId, warehouseId: store.warehouseId, available: 7, version: 2 };
  const told = await store.deps.db.outbox.findMany({
    where: { key: `${variantId}:${warehouseId}` },
    orderBy: { id: 'asc' },
  });
  expect(told.map(({ topic, version, payload }) => [topic, Number(version), payload])).toEqual([
    [`variant:${variantId}`, 2, { type: 'stock.changed', level: { ...shoppers, warehouseId } }],
    [`store:${store.storeId}:stock`, 2, { type: 'stock.changed', sku: expect.any(String), level }],
  ]);
});

test('a repeated key adjusts once', async () => {
  const { variantIds } = await store.addProduct({ stock: 10 });
  const input = adjustment(variantIds[0], 5);

  const [first, second] = await Promise.all([inventory.adjust(manager, input), inventory.adjust(manager, input)]);

  expect(first).toEqual(second);
  expect(first.onHand).toBe(15);
});

test('fewer units than are reserved cannot remain', async () => {
  const { variantIds } = await store.addProduct({ stock: 5 });
  const [variantId] = variantIds;
  await store.deps.db.stockLevel.updateMany({ where: { variantId }, data: { reserved: 3 } });

  const attempt = inventory.adjust(manager, adjustment(variantId, -3));

  await expect(attempt).rejects.toMatchObject({
    reason: 'STOCK_CONFLICT',
    details: { onHand: 5, reserved: 3, delta: -3 },
  });
  expect((await inventory.adjust(manager, adjustment(variantId, -2))).onHand).toBe(3);
});

test('adjustments at the same time all count', async () => {
  const { variantIds } = await store.addProduct({ stock: 10 });

  await Promise.all([1, 2, 3, -4, -5, 6].map((delta) => inventory.adjust(manager, adjustment(variantIds[0], delta))));

  const { onHand, version } = await inventory.adjust(manager, adjustment(variantIds[0], 1));
  expect([onHand, version]).toEqual([14, 8]);
});

test.each([0, 1.5, Number.NaN, 1e9])('a change of %s units is refused', async (delta) => {
  const attempt = inventory.adjust(manager, adjustment(store.variantId, delta));

  await expect(attempt).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('the desk lists levels by SKU, page by page, and finds low ones and words', async () => {
  await using other = await createTestStore();
  const desk = createInventoryService(other.deps);
  const staff = await other.staff('analyst');
  for (const [slug, stock] of [
    ['b-cup', 1],
    ['a-cup', 9],
    ['c-pan', 2],
  ] as const) {
    await other.addProduct({ slug, stock, name: `A ${slug.slice(2)}` });
  }
  const skus = async (input: { query?: string; lowOnly?: boolean }) =>
    (await desk.list(staff, { ...input, limit: 50 })).items.map(({ sku }) => sku);

  const first = await desk.list(staff, { limit: 2 });
  const second = await desk.list(staff, { limit: 2, cursor: first.nextCursor ?? '' });

  expect([...first.items, ...second.items].map(({ sku }) => sku)).toEqual([
    'A-CUP-0',
    'B-CUP-0',
    'C-PAN-0',
    `${other.product.slug}-0`.toUpperCase(),
  ]);
  expect(second.nextCursor).toBeNull();
  expect(await skus({ lowOnly: true })).toEqual(['B-CUP-0', 'C-PAN-0']);
  expect(await skus({ query: 'cup' })).toEqual(['A-CUP-0', 'B-CUP-0']);
  expect(first.items[0]).toMatchObject({
    productName: { en: 'A cup' },
    warehouseName: { en: 'Warehouse 0' },
    onHand: 9,
  });
  const wall = await desk.watchStore(staff);
  expect(wall).toMatchObject({ kind: 'state', topics: [`store:${other.storeId}:stock`] });
  expect((await wall.snapshot()).map(({ sku }) => sku).slice(0, 2)).toEqual(['B-CUP-0', 'C-PAN-0']);
});

test('only staff with the right may look and adjust', async () => {
  const level = { variantId: store.variantId, warehouseId: store.warehouseId };
  const readers = (actor: Actor) => [
    inventory.list(actor, { limit: 1 }),
    inventory.movements(actor, { ...level, limit: 1 }),
    inventory.watchStore(actor),
  ];
  const attempt = adjustment(store.variantId, 1);

  for (const [actor, reason] of [
    [store.guest(), 'SIGN_IN_REQUIRED'],
    [await store.shopper(), 'FORBIDDEN'],
  ] as const) {
    for (const refused of [...readers(actor), inventory.adjust(actor, attempt)]) {
      await expect(refused).rejects.toMatchObject({ reason });
    }
  }
  for (const role of STAFF_ROLES) {
    const staff = await store.staff(role);
    await Promise.all(readers(staff));
    const adjusting = inventory.adjust(staff, adjustment(store.variantId, 1)).then(
      () => 'adjusted',
      (error) => error.reason,
    );
    expect(await adjusting).toBe(role === 'owner' || role === 'manager' ? 'adjusted' : 'FORBIDDEN');
  }
});

test('staff of another store do not find this store’s levels', async () => {
  const elsewhere = await store.addStore();
  const foreign = { ...manager, storeId: elsewhere.storeId };
  const before = await store.deps.db.outbox.count();

  await expect(inventory.adjust(foreign, adjustment(store.variantId, 1))).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
  const mixed = { variantId: store.variantId, warehouseId: elsewhere.warehouseId };
  const intoTheirs = inventory.adjust(manager, { ...adjustment(store.variantId, 1), ...mixed });
  await expect(intoTheirs).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(inventory.movements(foreign, { ...mixed, limit: 1 })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  expect((await inventory.list(foreign, { limit: 10 })).items).toEqual([]);

  expect(await store.deps.db.outbox.count()).toBe(before);
});

test('watching the store’s stock ends when the role or the session is gone', async () => {
  const { db, clock } = store.deps;
  const [packer, analyst] = [await store.staff('packer'), await store.staff('analyst')];
  const [one, two] = [await inventory.watchStore(packer), await inventory.watchStore(analyst)];
  expect([await one.mayWatch(), await two.mayWatch()]).toEqual([true, true]);

  await db.staffMember.deleteMany({ where: { accountId: packer.account.id } });
  await db.session.update({ where: { id: analyst.account.sessionId }, data: { revokedAt: clock.now() } });

  expect([await one.mayWatch(), await two.mayWatch()]).toEqual([false, false]);
});

test('holds that ran out are released with their ledger and news, live ones stay', async () => {
  const { variantIds } = await store.addProduct({ stock: 10 });
  const [variantId] = variantIds;
  const { db } = store.deps;
  const hold = async (units: number, seconds: number) => {
    const cart = await db.cart.create({ data: { storeId: store.storeId, guestHash: new Uint8Array([units]) } });
    await holdForCart(store.deps, { ...store, cartId: cart.id, variantId, quantity: units, seconds });
  };
  await hold(3, 60);
  await hold(4, 600);
  expect(await inventory.releaseExpired()).toBe(0);

  store.clock.advance(61_000);
  expect(await inventory.releaseExpired()).toBe(1);
  expect(await inventory.releaseExpired()).toBe(0);

  const level = await db.stockLevel.findFirstOrThrow({ where: { variantId } });
  expect([level.onHand, level.reserved]).toEqual([10, 4]);
  const [last] = await inventory.movements(manager, { variantId, warehouseId: store.warehouseId, limit: 1 });
  expect(last).toMatchObject({
    kind: 'release',
    reservedDelta: -3,
    cause: 'hold expired',
    causeCode: 'hold_expired',
    orderNumber: null,
  });
});
