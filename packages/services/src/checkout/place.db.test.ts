import { type Actor, DomainError, money } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCartService } from '../cart/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { fillCart, newKey, orderInput, placeOrder, TEST_ADDRESS } from '../testing/make-order.ts';
import { addWarehouse } from '../testing/make-store.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CheckoutService } from './checkout-service.ts';
import { createCheckoutService } from './index.ts';

let store: TestStore;
let checkout: CheckoutService;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000 });
  checkout = createCheckoutService(store.deps);
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

async function levelOf(variantId: string) {
  const [level] = await store.deps.db.stockLevel.findMany({ where: { variantId } });
  return { onHand: level?.onHand, reserved: level?.reserved };
}

const reasonOf = (error: unknown) => (error instanceof DomainError ? error.reason : String(error));

test('a placed order holds its stock, empties the cart and is told to its watchers', async () => {
  const guest = store.guest();
  const { variantIds } = await store.addProduct({ stock: 5 });
  await fillCart(store.deps, guest, [[variantIds[0], 2]]);

  const placed = await checkout.place(guest, orderInput(2000));

  expect(placed.total).toEqual(money(2490, 'EUR'));
  expect(placed.holdExpiresAt.getTime()).toBe(store.clock.now().getTime() + 900_000);
  expect(await levelOf(variantIds[0])).toEqual({ onHand: 5, reserved: 2 });
  expect((await createCartService(store.deps).get(guest)).lines).toEqual([]);
  const order = await createOrderService(store.deps).get(guest, { orderId: placed.orderId });
  expect(order).toMatchObject({
    number: placed.number,
    status: 'placed',
    version: 1,
    address: TEST_ADDRESS,
    lines: [{ variantId: variantIds[0], quantity: 2, unitPrice: money(1000, 'EUR'), name: { en: 'Blue mug' } }],
    tax: money(398, 'EUR'),
    timeline: [{ version: 1, type: 'order.placed', status: 'placed', actor: 'shopper' }],
  });
  const told = await store.deps.db.outbox.findMany({ where: { key: placed.orderId }, orderBy: { id: 'asc' } });
  expect(told.map(({ topic }) => topic)).toEqual([`order:${placed.orderId}`, `store:${store.storeId}:orders`]);
  expect(told[1]?.payload).toMatchObject({ order: { number: placed.number, customerName: 'Robin E.' } });
});

test('the last unit goes to exactly one of a hundred shoppers, the others learn that it is sold out', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const guests = Array.from({ length: 100 }, () => store.guest());
  for (const guest of guests) await fillCart(store.deps, guest, [[variantIds[0], 1]]);

  const results = await Promise.allSettled(guests.map((guest) => checkout.place(guest, orderInput(1000))));

  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(refusals.map(reasonOf)).toEqual(Array(99).fill('SOLD_OUT'));
  expect(refusals[0].details).toMatchObject({ variantId: variantIds[0], available: 0, asked: 1 });
  expect(await levelOf(variantIds[0])).toEqual({ onHand: 1, reserved: 1 });
  expect(await store.deps.db.orderLine.count({ where: { variantId: variantIds[0] } })).toBe(1);
});

test('orders that share variants in any order never wait for each other in a circle', async () => {
  const { variantIds } = await store.addProduct({ stock: 500, variants: 6 });
  const before = await deadlocks();
  const buy = async (seed: number) => {
    const guest = store.guest();
    const chosen = variantIds.map((id, i) => [id, (seed * (i + 3)) % 7] as const).sort((a, b) => a[1] - b[1]);
    await fillCart(
      store.deps,
      guest,
      chosen.slice(0, 4).map(([id]) => [id, 1] as const),
    );
    return checkout.place(guest, orderInput(4000));
  };

  const placed = await Promise.all(Array.from({ length: 60 }, (_, seed) => buy(seed)));

  expect(new Set(placed.map(({ number }) => number)).size).toBe(60);
  expect(await deadlocks()).toBe(before);
});

async function deadlocks(): Promise<number> {
  await store.deps.db.$executeRaw`SELECT pg_stat_force_next_flush()`;
  const [row] = await store.deps.db.$queryRaw<{ deadlocks: bigint }[]>`
    SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`;
  return Number(row?.deadlocks);
}

test('the same key at once and later gives the same order, once', async () => {
  const guest = store.guest();
  await fillCart(store.deps, guest, [[store.variantId, 1]]);
  const input = orderInput(1000);

  const [first, second] = await Promise.all([checkout.place(guest, input), checkout.place(guest, input)]);
  await fillCart(store.deps, guest, [[store.variantId, 3]]);
  const third = await checkout.place(guest, input);

  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect((await createCartService(store.deps).get(guest)).itemCount).toBe(3);
});

test('the same key with another request is refused, and another shopper may use it', async () => {
  const [guest, other] = [store.guest(), store.guest()];
  await fillCart(store.deps, guest, [[store.variantId, 1]]);
  await fillCart(store.deps, other, [[store.variantId, 1]]);
  const input = orderInput(1000);
  const first = await checkout.place(guest, input);

  const changed = checkout.place(guest, { ...input, deliveryCode: 'express' });

  await expect(changed).rejects.toMatchObject({ reason: 'KEY_REUSED' });
  expect((await checkout.place(other, input)).orderId).not.toBe(first.orderId);
});

test('an API key neither orders nor is told what its maker ordered under the same key', async () => {
  const maker = await store.staff('owner');
  await fillCart(store.deps, maker, [[store.variantId, 1]]);
  const input = orderInput(1000);
  await checkout.place(maker, input);
  const grant = { id: newKey(), scopes: ['orders.read'], callsPerMinute: 60, expiresAt: null } as const;
  const apiKey: Actor = { ...maker, guestId: null, account: { ...maker.account, key: grant } };

  await expect(checkout.place(apiKey, input)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
});

test('another total than the shopper saw is refused with the one that holds', async () => {
  const guest = store.guest();
  await fillCart(store.deps, guest, [[store.variantId, 1]]);

  const placed = checkout.place(guest, orderInput(999));

  await expect(placed).rejects.toMatchObject({ reason: 'PRICE_CHANGED', details: { total: money(1490, 'EUR') } });
  expect((await createCartService(store.deps).get(guest)).itemCount).toBe(1);
});

test('a price that moved since it went into the cart has to be agreed to first', async () => {
  const guest = store.guest();
  const { variantIds } = await store.addProduct({ price: 1000 });
  await fillCart(store.deps, guest, [[variantIds[0], 1]]);
  await store.deps.db.price.updateMany({ where: { variantId: variantIds[0] }, data: { amount: 1200 } });

  await expect(checkout.place(guest, orderInput(1200))).rejects.toMatchObject({ reason: 'PRICE_CHANGED' });

  await createCartService(store.deps).acceptPrices(guest);
  expect((await checkout.place(guest, orderInput(1200))).total).toEqual(money(1690, 'EUR'));
});

test('what delivery would cost is told before anything is in the cart', async () => {
  const { subtotal, delivery } = await checkout.quote(store.guest(), { country: 'DE' });

  expect(subtotal).toEqual(money(0, 'EUR'));
  expect(delivery.map(({ code, price }) => [code, price.amount])).toEqual([
    ['standard', 490],
    ['express', 990],
  ]);
});

test('a product that vanished, an empty cart and a place nobody delivers to are refused', async () => {
  const guest = store.guest();
  await expect(checkout.place(guest, orderInput(0))).rejects.toMatchObject({ reason: 'CART_EMPTY' });
  const { variantIds } = await store.addProduct();
  await fillCart(store.deps, guest, [[variantIds[0], 1]]);

  const elsewhere = checkout.place(guest, orderInput(1000, { deliveryCode: 'balloon' }));
  await expect(elsewhere).rejects.toMatchObject({ reason: 'NOT_DELIVERABLE' });

  await store.deps.db.variant.update({ where: { id: variantIds[0] }, data: { status: 'archived' } });
  await expect(checkout.place(guest, orderInput(1000))).rejects.toMatchObject({ reason: 'VARIANT_UNAVAILABLE' });
});

test.each(['guest', 'shopper'] as const)('a %s may have three orders waiting for their payment', async (kind) => {
  const buyer = await store[kind]();
  for (let n = 0; n < 3; n++) await placeOrder(store.deps, buyer, { variantId: store.variantId });
  await fillCart(store.deps, buyer, [[store.variantId, 1]]);

  const fourth = checkout.place(buyer, orderInput(1000));

  await expect(fourth).rejects.toMatchObject({ reason: 'HOLD_LIMIT', details: { limit: 3, scope: 'shopper' } });
  store.clock.advance(901_000);
  await expect(checkout.place(buyer, orderInput(1000))).resolves.toMatchObject({ total: money(1490, 'EUR') });
});

test("nobody's ordering is stopped by others who type their e-mail", async () => {
  const email = 'somebody@example.com';
  const buy = (buyer: Actor) => placeOrder(store.deps, buyer, { variantId: store.variantId, email });
  for (let n = 0; n < 5; n++) await buy(store.guest());

  await expect(buy(await store.shopper())).resolves.toBeDefined();
  await expect(buy(store.guest())).resolves.toBeDefined();
});

test('an order takes its units from the first warehouse that has them all, else from several', async () => {
  const { variantIds } = await store.addProduct({ stock: 2 });
  const [variantId] = variantIds;
  const second = await addStock(variantId, 1, 4);
  const third = await addStock(variantId, 2, 9);

  const whole = await placeOrder(store.deps, store.guest(), { variantId, quantity: 4 });
  expect(await warehousesOf(whole.orderId)).toEqual({ [second]: 4 });

  const split = await placeOrder(store.deps, store.guest(), { variantId, quantity: 10 });
  expect(await warehousesOf(split.orderId)).toEqual({ [store.warehouseId]: 2, [third]: 8 });
});

async function addStock(variantId: string, position: number, units: number): Promise<string> {
  const warehouseId = await addWarehouse(store.deps, store.storeId, position);
  await store.deps.db.$executeRaw`
    SELECT change_stock(${variantId}::uuid, ${warehouseId}::uuid, ${units}, 'receive', NULL, '')`;
  return warehouseId;
}

async function warehousesOf(orderId: string): Promise<Record<string, number>> {
  const holds = await store.deps.db.reservation.findMany({ where: { orderId } });
  return Object.fromEntries(holds.map((hold) => [hold.warehouseId, hold.quantity]));
}

test('a held cart becomes an order without another look for stock', async () => {
  const guest = store.guest();
  const { variantIds } = await store.addProduct({ stock: 2 });
  await fillCart(store.deps, guest, [[variantIds[0], 2]]);
  await checkout.hold(guest, { key: newKey() });

  await expect(placeOrder(store.deps, store.guest(), { variantId: variantIds[0], quantity: 1 })).rejects.toMatchObject({
    reason: 'SOLD_OUT',
  });

  await checkout.place(guest, orderInput(2000));
  expect(await levelOf(variantIds[0])).toEqual({ onHand: 2, reserved: 2 });
});
