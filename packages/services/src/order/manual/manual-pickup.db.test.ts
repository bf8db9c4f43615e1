import { money, type SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '../../invariants/check-invariants.ts';
import { createMessageService } from '../../messages/index.ts';
import { tellOfOrders } from '../../messages/tell-of-orders.ts';
import { pickupCodeOf } from '../../pickup/code.ts';
import { createPickupService } from '../../pickup/index.ts';
import { createFakeMessenger } from '../../testing/fake-messenger.ts';
import { createFakePaymentProvider } from '../../testing/fake-payment-provider.ts';
import { newKey } from '../../testing/make-order.ts';
import { addPickupPoint } from '../../testing/pickup-point.ts';
import { createTestStore, type TestStore } from '../../testing/test-store.ts';
import { readTold } from '../../testing/told-events.ts';
import { createOrderService } from '../index.ts';
import { createManualOrderService } from './index.ts';
import type { CollectedOrderInput } from './manual-order-service.ts';

const messenger = createFakeMessenger();
let store: TestStore;
let manager: SignedInActor;
let pier: string;
beforeAll(async () => {
  store = await createTestStore({ payment: createFakePaymentProvider(), messenger });
  manager = await store.staff('manager');
  pier = await addPickupPoint(store);
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const manual = () => createManualOrderService(store.deps);
const orders = () => createOrderService(store.deps);

/** A product with so many units in the first warehouse and at the pier. */
async function goods(first: number, atPier: number): Promise<string> {
  const [variantId] = (await store.addProduct({ stock: first })).variantIds;
  await store.deps.db
    .$executeRaw`SELECT change_stock(${variantId}::uuid, ${pier}::uuid, ${atPier}, 'receive', NULL, '')`;
  return variantId;
}

const input = (variantId: string, changes: Partial<CollectedOrderInput> = {}): CollectedOrderInput => ({
  ...{ key: newKey(), email: 'robin@example.com', pickupId: pier, name: 'Robin Example', phone: '', locale: 'en' },
  lines: [{ variantId, quantity: 2 }],
  coupons: [],
  expectedTotal: money(2000, 'EUR'),
  ...changes,
});

async function reservedOf(variantId: string) {
  const levels = await store.deps.db.stockLevel.findMany({ where: { variantId } });
  return Object.fromEntries(
    levels.map(({ warehouseId, reserved }) => [warehouseId === pier ? 'pier' : 'first', reserved]),
  );
}

test('an order that staff make is held where it is collected, with the buyer’s word, and handed over for its code', async () => {
  const variantId = await goods(5, 2);
  const paid = { method: 'cash', reference: 'R-1' } as const;

  const { orderId } = await manual().create(manager, input(variantId, { paid, note: 'After six, please.' }));

  expect(await reservedOf(variantId)).toEqual({ first: 0, pier: 2 });
  const made = await orders().get(manager, { orderId });
  expect(made).toMatchObject({
    ...{ status: 'paid', source: 'staff', note: 'After six, please.', shipping: money(0, 'EUR') },
    address: { name: 'Robin Example', line1: 'Pier 4', postalCode: '20457' },
    pickup: { point: { warehouseId: pier } },
    delivery: { code: 'pickup', name: { en: 'Warehouse 5' } },
  });
  expect(made.promise?.from).toBe(made.promise?.to);
  await orders().pack(manager, { orderId, key: newKey() });
  const pickup = createPickupService(store.deps);
  await pickup.markReady(manager, { orderId, key: newKey() });
  const code = pickupCodeOf(store.deps, orderId);
  expect((await pickup.handOver(manager, { orderId, code, key: newKey() })).status).toBe('delivered');
});

test('what the pickup point has not enough of is refused, paid or not, and nothing of it is held or kept', async () => {
  const variantId = await goods(5, 1);
  const before = await store.deps.db.order.count();

  for (const paid of [undefined, { method: 'cash', reference: 'R-2' } as const]) {
    await expect(manual().create(manager, input(variantId, { paid }))).rejects.toMatchObject({
      reason: 'SOLD_OUT',
      details: { available: 1, asked: 2, warehouseId: pier },
    });
  }

  expect(await store.deps.db.order.count()).toBe(before);
  expect(await reservedOf(variantId)).toEqual({ first: 0, pier: 0 });
});

test('a repeated key makes one order; another total and a place that is no pickup point are refused', async () => {
  const variantId = await goods(0, 9);
  const asked = input(variantId);

  const first = await manual().create(manager, asked);
  expect(await manual().create(manager, asked)).toEqual(first);
  expect(await reservedOf(variantId)).toEqual({ first: 0, pier: 2 });
  await expect(manual().create(manager, input(variantId, { expectedTotal: money(2490, 'EUR') }))).rejects.toMatchObject(
    { reason: 'PRICE_CHANGED', details: { total: money(2000, 'EUR') } },
  );
  for (const pickupId of [store.warehouseId, store.storeId, 'no id']) {
    await expect(manual().create(manager, input(variantId, { pickupId }))).rejects.toMatchObject({
      reason: 'NOT_FOUND',
    });
  }
  await expect(manual().create(manager, input(variantId, { name: ' ' }))).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
  });
});

test('a quote says where it can be collected, what is missing there, and what it comes to then', async () => {
  const variantId = await goods(5, 1);
  const lines = [{ variantId, quantity: 2 }];

  const brought = await manual().quote(manager, { lines, coupons: [], country: 'DE' });
  const collected = await manual().quote(manager, { lines, coupons: [], pickupId: pier });

  expect(brought.total).toEqual(money(2490, 'EUR'));
  expect(brought.pickups).toMatchObject([
    { point: { warehouseId: pier }, missing: [{ variantId, available: 1, asked: 2 }] },
  ]);
  expect(collected).toMatchObject({ total: money(2000, 'EUR'), delivery: { code: 'pickup' }, deliveryOptions: [] });
  await expect(manual().quote(manager, { lines, coupons: [], pickupId: store.warehouseId })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
});

test('an order keeps what its pickup point was called and where it was; its hours are those of now', async () => {
  const variantId = await goods(0, 2);
  const { orderId } = await manual().create(manager, input(variantId, { paid: { method: 'cash', reference: 'R-3' } }));
  const was = await store.deps.db.warehouse.findUniqueOrThrow({ where: { id: pier } });
  const name = { en: 'New harbour', 'zh-CN': '新港' };
  await store.deps.db.warehouse.update({
    where: { id: pier },
    data: { name, line1: 'Quay 9', city: 'Bremen', openingHours: { en: 'Fridays', 'zh-CN': '周五' } },
  });

  const point = { name: was.name, line1: 'Pier 4', city: 'Hamburg', openingHours: { en: 'Fridays' } };
  expect(await orders().get(manager, { orderId })).toMatchObject({ pickup: { point }, delivery: { name: was.name } });
  await orders().pack(manager, { orderId, key: newKey() });
  const pickup = createPickupService(store.deps);
  await pickup.markReady(manager, { orderId, key: newKey() });
  expect((await pickup.list(manager, { limit: 9 })).items.map(({ pointName }) => pointName)).toContainEqual(was.name);
  await readTold(store, tellOfOrders);
  await createMessageService(store.deps).sendDue();
  const texts = messenger.delivered.map(({ text }) => text);
  expect(texts).toContainEqual(expect.stringMatching(/Warehouse 5[\s\S]*Pier 4[\s\S]*Fridays/));
  expect((await pickup.points(store.guest())).map(({ point: now }) => now.name)).toEqual([name]);
});
