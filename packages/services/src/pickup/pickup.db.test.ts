import { type Actor, money } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBundleService } from '../catalog/bundles/index.ts';
import type { PlacedOrder } from '../checkout/checkout-service.ts';
import { createCheckoutService } from '../checkout/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createInventoryService } from '../inventory/index.ts';
import { createOrderService } from '../order/index.ts';
import { createPaymentService } from '../payment/index.ts';
import { createShipmentService } from '../shipment/index.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { fillCart, newKey } from '../testing/make-order.ts';
import { payDue, RETURN_URL } from '../testing/make-paid-order.ts';
import { addPickupPoint } from '../testing/pickup-point.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { pickupCodeOf } from './code.ts';
import { createPickupService } from './index.ts';
import type { PickupService, PlacePickupInput } from './pickup-service.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let pickup: PickupService;
let packer: Actor;
/** Behind the first warehouse, which has everything first. */
let pier: string;
beforeAll(async () => {
  store = await createTestStore({ stock: 10, payment: provider });
  pickup = createPickupService(store.deps);
  packer = await store.staff('packer');
  pier = await addPickupPoint(store);
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

/** A product with so many units in the first warehouse and at the pier. */
async function goods(first: number, atPier: number): Promise<string> {
  const { variantIds } = await store.addProduct({ stock: first });
  const [variantId] = variantIds;
  if (atPier > 0) {
    await store.deps.db
      .$executeRaw`SELECT change_stock(${variantId}::uuid, ${pier}::uuid, ${atPier}, 'receive', NULL, '')`;
  }
  return variantId;
}

const inputFor = (units: number, changes: Partial<PlacePickupInput> = {}): PlacePickupInput => ({
  ...{ key: newKey(), email: 'robin@example.com', pickupId: pier, name: 'Robin Example', phone: '', locale: 'en' },
  expectedTotal: money(1000 * units, 'EUR'),
  ...changes,
});

async function place(actor: Actor, variantId: string, units: number): Promise<PlacedOrder> {
  await fillCart(store.deps, actor, [[variantId, units]]);
  return pickup.place(actor, inputFor(units));
}

const pay = (actor: Actor, orderId: string) => payDue(store, provider, actor, orderId);

async function reservedOf(variantId: string): Promise<Record<string, number>> {
  const levels = await store.deps.db.stockLevel.findMany({ where: { variantId } });
  return Object.fromEntries(
    levels.map(({ warehouseId, reserved }) => [warehouseId === pier ? 'pier' : 'first', reserved]),
  );
}

test('an order is held where it is collected, lies ready, and goes to who says its code', async () => {
  const guest = store.guest();
  const variantId = await goods(5, 3);
  const order = createOrderService(store.deps);
  const { orderId, total } = await place(guest, variantId, 2);
  expect(total).toEqual(money(2000, 'EUR'));
  expect(await reservedOf(variantId)).toEqual({ first: 0, pier: 2 });
  const paid = await pay(guest, orderId);
  expect(paid).toMatchObject({
    status: 'paid',
    shipping: { amount: 0 },
    delivery: { code: 'pickup' },
    address: { name: 'Robin Example', line1: 'Pier 4', city: 'Hamburg' },
    pickup: { point: { warehouseId: pier, line1: 'Pier 4' }, readyAt: null, keepUntil: null },
  });
  expect(paid.promise?.from).toBe(paid.promise?.to);
  await order.pack(packer, { orderId, key: newKey() });
  await expect(pickup.code(guest, { orderId })).rejects.toMatchObject({ reason: 'ORDER_NOT_COLLECTABLE' });

  const ready = { orderId, key: newKey() };
  const view = await pickup.markReady(packer, ready);
  expect(await pickup.markReady(packer, ready)).toEqual(view);
  expect(view.pickup).toMatchObject({
    readyAt: store.clock.now(),
    keepUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  const { code } = await pickup.code(guest, { orderId });
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  await expect(pickup.handOver(packer, { orderId, code: wrong, key: newKey() })).rejects.toMatchObject({
    reason: 'WRONG_PICKUP_CODE',
  });
  const given = { orderId, code, key: newKey() };
  const done = await pickup.handOver(packer, given);

  expect(await pickup.handOver(packer, given)).toEqual(done);
  expect(done.status).toBe('delivered');
  expect(done.timeline.map(({ type }) => type).slice(-3)).toEqual(['order.packed', 'pickup.ready', 'order.delivered']);
  expect(await reservedOf(variantId)).toEqual({ first: 0, pier: 0 });
  const levels = await store.deps.db.stockLevel.findMany({ where: { variantId, warehouseId: pier } });
  expect(levels.map(({ onHand }) => onHand)).toEqual([1]);
  await expect(pickup.code(guest, { orderId })).rejects.toMatchObject({ reason: 'ORDER_NOT_COLLECTABLE' });
});

test('what lies ready is told to its watchers without the code, and staff never read it', async () => {
  const guest = store.guest();
  const { orderId, accessToken } = await place(guest, await goods(1, 1), 1);
  await pay(guest, orderId);
  await createOrderService(store.deps).pack(packer, { orderId, key: newKey() });
  await pickup.markReady(packer, { orderId, key: newKey() });

  const told = await store.deps.db.outbox.findMany({ where: { topic: `order:${orderId}`, type: 'pickup.ready' } });
  expect(told.map(({ payload }) => payload)).toEqual([
    expect.objectContaining({
      status: 'packed',
      pickup: { readyAt: expect.any(String), keepUntil: expect.any(String) },
    }),
  ]);
  const code = pickupCodeOf(store.deps, orderId);
  expect(JSON.stringify(told.map(({ payload }) => payload))).not.toContain(`"${code}"`);
  await expect(pickup.code(packer, { orderId })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(pickup.code(store.guest(), { orderId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  expect(await pickup.code(store.guest(), { orderId, token: accessToken })).toEqual({ code });
});

test('a pickup point that has not all of it is no place to collect at, and nothing moves', async () => {
  const guest = store.guest();
  const variantId = await goods(5, 1);
  const checkout = createCheckoutService(store.deps);
  await fillCart(store.deps, guest, [[variantId, 2]]);
  await checkout.hold(guest, { key: newKey() });

  expect(await pickup.points(guest)).toEqual([
    expect.objectContaining({ missing: [{ variantId, available: 1, asked: 2 }] }),
  ]);
  const refusal = { reason: 'SOLD_OUT', details: { variantId, available: 1, asked: 2, warehouseId: pier } };
  await expect(checkout.hold(guest, { key: newKey(), pickupId: pier })).rejects.toMatchObject(refusal);
  await expect(pickup.place(guest, inputFor(2))).rejects.toMatchObject(refusal);
  expect(await reservedOf(variantId)).toEqual({ first: 2, pier: 0 });
});

test('what is still to come is missing at every pickup point, and is promised to nobody who wants to collect it', async () => {
  const guest = store.guest();
  const variantId = await goods(0, 1);
  const manager = await store.staff('manager');
  const terms = { variantId, kind: 'backorder', limit: 5, arrivesOn: null, key: newKey() } as const;
  await createInventoryService(store.deps).setPromise(manager, terms);
  await fillCart(store.deps, guest, [[variantId, 2]]);
  const checkout = createCheckoutService(store.deps);
  await checkout.hold(guest, { key: newKey() });
  const promised = () => store.deps.db.stockPromise.findUniqueOrThrow({ where: { variantId } });
  expect(await promised()).toMatchObject({ promised: 1 });

  expect((await pickup.points(guest))[0]?.missing).toEqual([{ variantId, available: 1, asked: 2 }]);
  const refusal = { reason: 'SOLD_OUT', details: { variantId, available: 1, asked: 2, warehouseId: pier } };
  await expect(checkout.hold(guest, { key: newKey(), pickupId: pier })).rejects.toMatchObject(refusal);
  await expect(pickup.place(guest, inputFor(2))).rejects.toMatchObject(refusal);

  expect(await promised()).toMatchObject({ promised: 1 });
  expect(await reservedOf(variantId)).toMatchObject({ pier: 1 });
});

test('a bundle is collected where all of its parts lie, beside what the cart takes of them by itself', async () => {
  const guest = store.guest();
  const [cup, pot, set] = [await goods(9, 3), await goods(9, 1), await goods(0, 0)];
  const parts = [
    { variantId: cup, quantity: 2 },
    { variantId: pot, quantity: 1 },
  ];
  const draft = { parts, percentOff: null };
  await createBundleService(store.deps).set(await store.staff('manager'), { variantId: set, draft, key: newKey() });
  await fillCart(store.deps, guest, [
    [set, 1],
    [cup, 2],
  ]);
  const missing = async () => (await pickup.points(guest))[0]?.missing;

  expect(await missing()).toEqual(
    expect.arrayContaining([
      { variantId: set, available: 0, asked: 1 },
      { variantId: cup, available: 1, asked: 2 },
    ]),
  );
  await store.deps.db.$executeRaw`SELECT change_stock(${cup}::uuid, ${pier}::uuid, 1, 'receive', NULL, '')`;

  expect(await missing()).toEqual([]);
  await pickup.place(guest, inputFor(3));
  expect([await reservedOf(cup), await reservedOf(pot)]).toEqual([
    { first: 0, pier: 4 },
    { first: 0, pier: 1 },
  ]);
});

test('a cart is held at the pickup point it chose, counts what it holds there, and is placed once under a key', async () => {
  const guest = store.guest();
  const variantId = await goods(5, 2);
  await fillCart(store.deps, guest, [[variantId, 2]]);
  await createCheckoutService(store.deps).hold(guest, { key: newKey(), pickupId: pier });
  expect(await reservedOf(variantId)).toEqual({ first: 0, pier: 2 });
  expect((await pickup.points(guest))[0]?.missing).toEqual([]);
  expect(await pickup.quote(guest, { pickupId: pier })).toMatchObject({
    shipping: { amount: 0 },
    total: { amount: 2000 },
  });
  const input = inputFor(2);

  const [first, second] = await Promise.all([pickup.place(guest, input), pickup.place(guest, input)]);

  expect(second).toEqual(first);
  expect(await reservedOf(variantId)).toEqual({ first: 0, pier: 2 });
  await expect(pickup.place(guest, { ...input, name: 'Somebody Else' })).rejects.toMatchObject({
    reason: 'KEY_REUSED',
  });
});

test('the last unit at a pickup point goes to one of many who want to collect it', async () => {
  const variantId = await goods(20, 1);
  const guests = Array.from({ length: 12 }, () => store.guest());

  const results = await Promise.allSettled(guests.map((guest) => place(guest, variantId, 1)));

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.reason] : []));
  expect(refused).toEqual(Array(11).fill('SOLD_OUT'));
  expect(await reservedOf(variantId)).toEqual({ first: 0, pier: 1 });
});

test('a payment that came after the hold keeps the order at its pickup point, or is given back', async () => {
  const late = store.guest();
  const variantId = await goods(5, 1);
  const payments = createPaymentService(store.deps);
  const orders = createOrderService(store.deps);
  const { orderId } = await place(late, variantId, 1);
  const { id } = await payments.start(late, { orderId, returnUrl: RETURN_URL, key: newKey() });
  store.clock.advance(900_000);
  await orders.closeDue();
  const other = await place(store.guest(), variantId, 1);

  await payments.receiveCallback(provider.settle(id, 'captured'));

  // The first warehouse has five, which are of no use to who collects.
  expect((await orders.get(late, { orderId })).status).toBe('expired');
  expect(await reservedOf(variantId)).toEqual({ first: 0, pier: 1 });
  expect(other.number).toBeGreaterThan(0);
});

test('what is collected is not sent, what is sent is not collected, and a stranger place is no pickup point', async () => {
  const guest = store.guest();
  const { orderId } = await place(guest, await goods(1, 1), 1);
  await pay(guest, orderId);
  await createOrderService(store.deps).pack(packer, { orderId, key: newKey() });
  const ship = createShipmentService(store.deps).create(packer, { orderId, key: newKey() });
  await expect(ship).rejects.toMatchObject({ reason: 'ORDER_NOT_SHIPPABLE' });
  await expect(
    pickup.handOver(packer, { orderId, code: pickupCodeOf(store.deps, orderId), key: newKey() }),
  ).rejects.toMatchObject({
    reason: 'ORDER_NOT_COLLECTABLE',
  });

  await fillCart(store.deps, guest, [[await goods(1, 0), 1]]);
  for (const pickupId of [store.warehouseId, store.storeId]) {
    await expect(pickup.place(guest, inputFor(1, { pickupId }))).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  }
  await expect(pickup.place(guest, inputFor(1, { email: 'nobody' }))).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
  });
  await expect(pickup.place(guest, inputFor(2))).rejects.toMatchObject({ reason: 'PRICE_CHANGED' });
});

test('staff see what waits to be collected and what should have been by now', async () => {
  const guest = store.guest();
  const { orderId } = await place(guest, await goods(1, 1), 1);
  await pay(guest, orderId);
  await createOrderService(store.deps).pack(packer, { orderId, key: newKey() });
  await pickup.markReady(packer, { orderId, key: newKey() });
  const rowOf = async () => (await pickup.list(packer, { limit: 100 })).items.find((row) => row.orderId === orderId);

  expect(await rowOf()).toMatchObject({ status: 'packed', customerName: 'Robin E.', itemCount: 1, isOverdue: false });
  store.clock.advance(8 * 86_400_000);
  expect(await rowOf()).toMatchObject({ isOverdue: true });
  const [first] = (await pickup.list(packer, { limit: 1 })).items;
  const { nextCursor } = await pickup.list(packer, { limit: 1 });
  const next = await pickup.list(packer, { limit: 1, cursor: nextCursor ?? '' });
  expect(next.items[0]?.orderId).not.toBe(first?.orderId);

  for (const stranger of [await store.shopper(), await store.staff('analyst')]) {
    await expect(pickup.markReady(stranger, { orderId, key: newKey() })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    await expect(pickup.handOver(stranger, { orderId, code: '000000', key: newKey() })).rejects.toMatchObject({
      reason: 'FORBIDDEN',
    });
  }
  await expect(pickup.list(await store.shopper(), { limit: 1 })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
});
