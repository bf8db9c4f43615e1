import { type Actor, STAFF_ROLES, type WarehouseDraft } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { newKey } from '../testing/make-order.ts';
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

let codes = 0;
function draft(changes: Partial<WarehouseDraft> = {}): WarehouseDraft {
  codes += 1;
  const name = { en: 'Munich', 'zh-CN': '慕尼黑' };
  const place = { city: 'Munich', region: 'Bavaria', country: 'DE', latitude: 48.1, longitude: 11.6 };
  return { code: `MUC-${codes}`, name, ...place, position: 5, ...changes };
}

async function addWarehouse(changes: Partial<WarehouseDraft> = {}): Promise<string> {
  const made = draft(changes);
  const all = await inventory.createWarehouse(manager, { draft: made, key: newKey() });
  return all.find(({ code }) => code === made.code)?.id ?? '';
}

const levelsOf = async (variantId: string) =>
  Object.fromEntries(
    (await store.deps.db.stockLevel.findMany({ where: { variantId } })).map((level) => [
      level.warehouseId,
      level.onHand,
    ]),
  );

test('a warehouse is made once for a key, changed, and taken away while nothing was moved there', async () => {
  const input = { draft: draft(), key: newKey() };
  const [, again] = [await inventory.createWarehouse(manager, input), await inventory.createWarehouse(manager, input)];
  const made = again.find(({ code }) => code === input.draft.code);
  expect(made).toEqual({ ...input.draft, id: made?.id, onHand: 0, isUsed: false });

  const warehouseId = made?.id ?? '';
  const edited = await inventory.editWarehouse(manager, { warehouseId, draft: { ...input.draft, position: 9 } });
  expect(edited.at(-1)).toMatchObject({ id: warehouseId, position: 9 });
  await store.deps.db.stockLevel.create({ data: { warehouseId, variantId: store.variantId } });
  const left = await inventory.removeWarehouse(manager, { warehouseId });
  expect(left.some(({ id }) => id === warehouseId)).toBe(false);
});

test('a code is taken once in a store', async () => {
  const taken = draft();
  await inventory.createWarehouse(manager, { draft: taken, key: newKey() });

  const again = inventory.createWarehouse(manager, { draft: taken, key: newKey() });

  await expect(again).rejects.toMatchObject({ reason: 'CODE_TAKEN', details: { code: taken.code } });
});

test('a warehouse with a ledger stays', async () => {
  const remove = inventory.removeWarehouse(manager, { warehouseId: store.warehouseId });

  await expect(remove).rejects.toMatchObject({ reason: 'WAREHOUSE_IN_USE' });
});

test('a delivery books all its lines under its reference with its author, once for a key', async () => {
  const { variantIds } = await store.addProduct({ variants: 2, stock: 1 });
  const lines = variantIds.map((variantId, place) => ({ variantId, units: 5 + place }));
  const input = { warehouseId: store.warehouseId, reference: 'Delivery note 4711', lines, key: newKey() };

  const [first, second] = await Promise.all([inventory.receive(manager, input), inventory.receive(manager, input)]);

  expect(first).toEqual(second);
  expect(new Map(first.map(({ variantId, onHand }) => [variantId, onHand]))).toEqual(
    new Map(lines.map(({ variantId, units }) => [variantId, units + 1])),
  );
  const { warehouseId } = store;
  const [newest] = await inventory.movements(manager, { variantId: variantIds[0], warehouseId, limit: 1 });
  expect(newest).toMatchObject({ kind: 'receive', cause: 'Delivery note 4711', author: 'Robin Example' });
});

test('a delivery with one wrong line books none', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const [variantId] = variantIds;
  const deliver = (lines: readonly { variantId: string; units: number }[]) =>
    inventory.receive(manager, { warehouseId: store.warehouseId, reference: 'x', lines, key: newKey() });

  for (const [lines, reason] of [
    [[], 'INVALID_INPUT'],
    [[{ variantId, units: 0 }], 'INVALID_INPUT'],
    [[{ variantId, units: -1 }], 'INVALID_INPUT'],
    [
      [
        { variantId, units: 1 },
        { variantId, units: 1 },
      ],
      'INVALID_INPUT',
    ],
    [
      [
        { variantId, units: 1 },
        { variantId: store.storeId, units: 1 },
      ],
      'NOT_FOUND',
    ],
  ] as const) {
    await expect(deliver(lines)).rejects.toMatchObject({ reason });
  }
  expect(await levelsOf(variantId)).toEqual({ [store.warehouseId]: 1 });
});

test('a transfer moves units from level to level with both rows of the ledger, and no more than are free', async () => {
  const { variantIds } = await store.addProduct({ stock: 10 });
  const [variantId] = variantIds;
  const toId = await addWarehouse();
  await store.deps.db.stockLevel.updateMany({ where: { variantId }, data: { reserved: 4 } });
  const move = (units: number) =>
    inventory.transfer(manager, { variantId, fromId: store.warehouseId, toId, units, cause: 'balance', key: newKey() });

  await expect(move(7)).rejects.toMatchObject({ reason: 'STOCK_CONFLICT', details: { onHand: 10, reserved: 4 } });
  const levels = await move(6);

  expect(levels.map(({ warehouseId, onHand }) => [warehouseId, onHand])).toEqual([
    [store.warehouseId, 4],
    [toId, 6],
  ]);
  const rows = await store.deps.db.stockMovement.findMany({ where: { variantId, kind: 'transfer' } });
  expect(rows.map(({ onHandDelta, cause, actorId }) => [onHandDelta, cause, actorId]).toSorted()).toEqual([
    [-6, 'balance', manager.account?.id],
    [6, 'balance', manager.account?.id],
  ]);
  await store.deps.db.stockLevel.updateMany({ where: { variantId }, data: { reserved: 0 } });
});

test('transfers that cross, all at once, lose and make no unit', async () => {
  const { variantIds } = await store.addProduct({ variants: 3, stock: 20 });
  const other = await addWarehouse({ position: 0 });
  for (const variantId of variantIds) {
    await inventory.receive(manager, {
      warehouseId: other,
      reference: 'x',
      lines: [{ variantId, units: 20 }],
      key: newKey(),
    });
  }

  await Promise.all(
    Array.from({ length: 24 }, (_, n) => {
      const [fromId, toId] = n % 2 === 0 ? [store.warehouseId, other] : [other, store.warehouseId];
      const variantId = variantIds[n % 3] ?? '';
      return inventory.transfer(manager, { variantId, fromId, toId, units: 1 + (n % 4), cause: 'x', key: newKey() });
    }),
  );

  for (const variantId of variantIds) {
    const sum = Object.values(await levelsOf(variantId)).reduce((total, onHand) => total + onHand, 0);
    expect(sum).toBe(40);
  }
  expect(await checkInvariants(store.deps.db)).toEqual([]);
});

test('a transfer stays within the store and between two warehouses', async () => {
  const elsewhere = await store.addStore();
  const { variantId, warehouseId } = store;
  const move = (fromId: string, toId: string) =>
    inventory.transfer(manager, { variantId, fromId, toId, units: 1, cause: 'x', key: newKey() });

  await expect(move(warehouseId, elsewhere.warehouseId)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(move(elsewhere.warehouseId, warehouseId)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(move(warehouseId, warehouseId)).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('owners and managers alone change warehouses, move stock and set caps', async () => {
  const { variantId, warehouseId } = store;
  const caps = { variantId, maxPerOrder: null, maxPerPerson: null };
  const delivery = { warehouseId, reference: 'x', lines: [{ variantId, units: 1 }] };
  const attempts = (actor: Actor): readonly Promise<unknown>[] => [
    inventory.createWarehouse(actor, { draft: draft(), key: newKey() }),
    inventory.editWarehouse(actor, { warehouseId, draft: draft({ position: 0 }) }),
    inventory.receive(actor, { ...delivery, key: newKey() }),
    inventory.setCaps(actor, caps),
  ];
  for (const role of STAFF_ROLES) {
    const results = await Promise.allSettled(attempts(await store.staff(role)));
    const isTrusted = role === 'owner' || role === 'manager';
    expect(results.map(({ status }) => status)).toEqual(results.map(() => (isTrusted ? 'fulfilled' : 'rejected')));
  }
  await expect(inventory.warehouses(await store.shopper())).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  expect(await store.deps.db.auditEntry.count({ where: { action: 'inventory.receive' } })).toBeGreaterThan(1);
});
