import type { Actor, PromiseDraft } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindServices } from '../create-services.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import type { Services } from '../services.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { fillCart, newKey, orderInput, placeOrder } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let services: Services;
let manager: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1, payment: provider, poolSize: 12 });
  services = bindServices(store.deps);
  manager = await store.staff('manager');
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

async function promised(stock: number, terms: Partial<PromiseDraft> = {}): Promise<string> {
  const { variantIds } = await store.addProduct({ stock });
  const draft = { kind: 'backorder' as const, limit: 5, arrivesOn: null, ...terms };
  await services.inventory.setPromise(manager, { variantId: variantIds[0], ...draft, key: newKey() });
  return variantIds[0];
}

const receive = (variantId: string, units: number) =>
  services.inventory.receive(manager, {
    warehouseId: store.warehouseId,
    reference: 'LS-1',
    lines: [{ variantId, units }],
    key: newKey(),
  });

const figures = async (variantId: string) => {
  const level = await store.deps.db.stockLevel.findFirstOrThrow({ where: { variantId } });
  const terms = await store.deps.db.stockPromise.findUniqueOrThrow({ where: { variantId } });
  return { onHand: level.onHand, reserved: level.reserved, promised: terms.promised };
};

test('what is there is held, the rest is promised, and no more than the limit', async () => {
  const variantId = await promised(2, { limit: 3 });
  const guest = store.guest();

  await fillCart(store.deps, guest, [[variantId, 4]]);
  const cart = await services.cart.get(guest);
  await services.checkout.place(guest, orderInput(4000));

  expect(cart.lines[0]).toMatchObject({ available: 5, awaited: { units: 2, arrivesOn: null }, problems: [] });
  expect(await figures(variantId)).toEqual({ onHand: 2, reserved: 2, promised: 2 });
  const beyond = placeOrder(store.deps, store.guest(), { variantId, quantity: 2 });
  await expect(beyond).rejects.toMatchObject({ reason: 'SOLD_OUT', details: { available: 1, asked: 2 } });
});

test('one unit that may be promised, fifty who want it: one gets it', async () => {
  const variantId = await promised(0, { limit: 1 });
  const guests = Array.from({ length: 50 }, () => store.guest());
  for (const guest of guests) await fillCart(store.deps, guest, [[variantId, 1]]);

  const waves = Array.from({ length: 5 }, (_, wave) => guests.slice(wave * 10, wave * 10 + 10));
  const results: PromiseSettledResult<unknown>[] = [];
  // As many at once as there are connections.
  for (const wave of waves) {
    results.push(...(await Promise.allSettled(wave.map((guest) => services.checkout.place(guest, orderInput(1000))))));
  }

  const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.reason] : []));
  expect(lost).toEqual(Array(49).fill('SOLD_OUT'));
  expect(await figures(variantId)).toMatchObject({ promised: 1, reserved: 0 });
});

test('units that come go to the orders in their order, in the same transaction, and each is told', async () => {
  const variantId = await promised(0, { limit: 6, kind: 'preorder', arrivesOn: '2100-01-02' });
  const [first, second] = [store.guest(), store.guest()];
  const paid = await placeAndPay(store, provider, first, { variantId, quantity: 2 });
  const later = await placeOrder(store.deps, second, { variantId, quantity: 3 });
  expect(paid.awaited).toEqual([{ variantId, sku: expect.any(String), quantity: 2, arrivesOn: '2100-01-02' }]);

  const [level] = await receive(variantId, 3);

  expect(level).toMatchObject({ onHand: 3, reserved: 3 });
  expect(await figures(variantId)).toMatchObject({ promised: 2 });
  const covered = await services.order.get(first, { orderId: paid.id });
  expect(covered).toMatchObject({ awaited: [], version: paid.version + 1, status: 'paid' });
  expect(covered.timeline.at(-1)).toMatchObject({ type: 'order.stocked', actor: 'system' });
  const waiting = await services.order.get(second, { orderId: later.orderId });
  expect(waiting.awaited).toMatchObject([{ quantity: 2 }]);
  const told = await store.deps.db.outbox.findMany({ where: { type: 'order.stocked' } });
  expect(told.map(({ key }) => key)).toEqual([paid.id, later.orderId]);

  await receive(variantId, 5);
  expect(await figures(variantId)).toEqual({ onHand: 8, reserved: 5, promised: 0 });
});

test('an order that waits for units is not packed before they are there', async () => {
  const variantId = await promised(0);
  const order = await placeAndPay(store, provider, store.guest(), { variantId });
  const pack = () => services.order.pack(manager, { orderId: order.id, key: newKey() });

  await expect(pack()).rejects.toMatchObject({ reason: 'ORDER_AWAITS_STOCK', details: { awaited: [{ quantity: 1 }] } });
  await receive(variantId, 1);

  expect((await pack()).status).toBe('packed');
});

test('a cancelled order gives its promise back, and units it held go to who waits', async () => {
  const variantId = await promised(1, { limit: 2 });
  const holder = store.guest();
  const held = await placeOrder(store.deps, holder, { variantId, quantity: 2 });
  const waiting = await placeOrder(store.deps, store.guest(), { variantId });
  expect(await figures(variantId)).toEqual({ onHand: 1, reserved: 1, promised: 2 });

  await services.order.cancel(holder, { orderId: held.orderId, key: newKey() });

  expect(await figures(variantId)).toEqual({ onHand: 1, reserved: 1, promised: 0 });
  const { awaited } = await services.order.get(manager, { orderId: waiting.orderId });
  expect(awaited).toEqual([]);
});

test('a promise of an unpaid cart ends with its hold', async () => {
  const variantId = await promised(0, { limit: 1 });
  const guest = store.guest();
  await fillCart(store.deps, guest, [[variantId, 1]]);
  await services.checkout.hold(guest, { key: newKey() });
  expect(await figures(variantId)).toMatchObject({ promised: 1 });

  store.clock.advance(901_000);
  await services.inventory.releaseExpired();

  expect(await figures(variantId)).toMatchObject({ promised: 0 });
});

test('fewer wanted, fewer promised, before anything that is there is given back', async () => {
  const variantId = await promised(1, { limit: 3 });
  const guest = store.guest();
  await fillCart(store.deps, guest, [[variantId, 3]]);
  await services.checkout.hold(guest, { key: newKey() });

  await services.cart.setQuantity(guest, { variantId, quantity: 2 });
  await services.checkout.hold(guest, { key: newKey() });

  expect(await figures(variantId)).toEqual({ onHand: 1, reserved: 1, promised: 1 });
});

test('shoppers and staff are told what can still be promised', async () => {
  const variantId = await promised(0, { limit: 4, kind: 'preorder', arrivesOn: '2100-03-04' });
  await placeOrder(store.deps, store.guest(), { variantId });

  const told = await store.deps.db.outbox.findMany({ where: { key: `${variantId}:promise` }, orderBy: { id: 'asc' } });

  expect(told.map(({ payload }) => payload).slice(-2)).toEqual([
    {
      type: 'stock.changed',
      level: {
        variantId,
        warehouseId: null,
        available: 3,
        version: 2,
        promise: { kind: 'preorder', arrivesOn: '2100-03-04' },
      },
    },
    expect.objectContaining({ type: 'stock.promised', promise: expect.objectContaining({ limit: 4, promised: 1 }) }),
  ]);
  const watched = await services.inventory.watchVariants(store.guest(), { variantIds: [variantId] });
  expect(await watched.snapshot()).toContainEqual(expect.objectContaining({ available: 3, warehouseId: null }));
});

test('terms are set once for a key, by who may, and never below what is promised', async () => {
  const variantId = await promised(0, { limit: 2 });
  await placeOrder(store.deps, store.guest(), { variantId, quantity: 2 });
  const draft = { variantId, kind: 'backorder', limit: 1, arrivesOn: null, key: newKey() } as const;
  const set = (actor: Actor, change: Partial<PromiseDraft> & { key?: string } = {}) =>
    services.inventory.setPromise(actor, { ...draft, ...change });

  await expect(set(manager)).rejects.toMatchObject({ reason: 'STOCK_CONFLICT', details: { promised: 2 } });
  await expect(set(store.guest())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  await expect(set(await store.staff('packer'))).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const elsewhere = { ...manager, storeId: (await store.addStore()).storeId };
  await expect(set(elsewhere, { limit: 9 })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(set(manager, { kind: 'preorder' })).rejects.toMatchObject({ details: { field: 'arrivesOn' } });
  await expect(set(manager, { limit: 0 })).rejects.toMatchObject({ details: { field: 'limit' } });
  const key = newKey();
  expect(await set(manager, { kind: 'none', key })).toEqual(await set(manager, { kind: 'none', key }));
  await expect(placeOrder(store.deps, store.guest(), { variantId })).rejects.toMatchObject({ reason: 'SOLD_OUT' });
});

test('no statement promises more than the limit, nor ships what was only promised', async () => {
  const variantId = await promised(0, { limit: 1 });
  const { orderId } = await placeOrder(store.deps, store.guest(), { variantId });
  const { db } = store.deps;

  const more = db.reservation.updateMany({ where: { orderId }, data: { quantity: 2 } });
  await expect(more).rejects.toThrow();
  const counted = db.stockPromise.updateMany({ where: { variantId }, data: { promised: 2 } });
  await expect(counted).rejects.toThrow('stock_promises_within_limit');
  const shipped = db.reservation.updateMany({ where: { orderId }, data: { status: 'shipped' } });
  await expect(shipped).rejects.toThrow('reservations_promise_is_never_shipped');
});

test('orders and deliveries at once never promise what is there, nor leave anybody waiting for it', async () => {
  const variantId = await promised(3, { limit: 20 });
  const buy = (quantity: number) => placeOrder(store.deps, store.guest(), { variantId, quantity });

  await Promise.all([
    buy(2),
    receive(variantId, 2),
    buy(3),
    buy(2),
    receive(variantId, 4),
    buy(1),
    receive(variantId, 1),
    buy(4),
  ]);
  await services.inventory.releaseExpired();

  expect(await figures(variantId)).toEqual({ onHand: 10, reserved: 10, promised: 2 });
});
