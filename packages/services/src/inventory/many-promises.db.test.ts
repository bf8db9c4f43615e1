import { expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createInventoryService } from './index.ts';

const ORDERS = 3_000;

/** As many orders as there are units promised, each paid and of one unit. */
async function placeMany({ deps, variantId, ...store }: TestStore): Promise<void> {
  const { db } = deps;
  const { orderId } = await placeOrder(deps, store.guest(), { variantId });
  await db.$executeRaw`
    INSERT INTO orders SELECT (jsonb_populate_record(one, jsonb_build_object('id', uuidv7(), 'number', one.number + n))).*
    FROM orders one, generate_series(1, ${ORDERS - 1}::int) n WHERE one.id = ${orderId}::uuid`;
  await db.$executeRaw`
    INSERT INTO reservations (store_id, variant_id, quantity, order_id, status, expires_at)
    SELECT store_id, ${variantId}::uuid, 1, id, 'held', hold_expires_at FROM orders WHERE id <> ${orderId}::uuid`;
}

test('a delivery for thousands of orders reaches them all, in their order, and what is missing is still promised', async () => {
  await using store = await createTestStore({ stock: 0 });
  const { variantId, warehouseId, deps } = store;
  const [inventory, manager] = [createInventoryService(deps), await store.staff('manager')];
  const terms = { kind: 'backorder', limit: ORDERS, arrivesOn: null } as const;
  await inventory.setPromise(manager, { variantId, ...terms, key: newKey() });
  await placeMany(store);

  const units = ORDERS - 10;
  await inventory.receive(manager, { warehouseId, reference: 'LS-1', lines: [{ variantId, units }], key: newKey() });

  const level = await deps.db.stockLevel.findFirstOrThrow({ where: { variantId } });
  expect([level.onHand, level.reserved]).toEqual([units, units]);
  const waiting = await deps.db.$queryRaw`
    SELECT o.number FROM reservations r JOIN orders o ON o.id = r.order_id WHERE r.warehouse_id IS NULL ORDER BY 1`;
  expect(waiting).toEqual(Array.from({ length: 10 }, (_, n) => ({ number: 1_001 + units + n })));
  expect(await deps.db.outbox.count({ where: { type: 'order.stocked' } })).toBe(units);
  expect(await deps.db.orderHistory.count({ where: { type: 'order.stocked' } })).toBe(units);
  const stock = (await checkInvariants(deps.db)).filter(({ id }) => ['I1', 'I2', 'I3'].includes(id));
  expect(stock).toEqual([]);
}, 60_000);
