import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCartService } from '../cart/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { fillCart, newKey, placeOrder } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CheckoutService } from './checkout-service.ts';
import { createCheckoutService } from './index.ts';

let store: TestStore;
let checkout: CheckoutService;
beforeAll(async () => {
  store = await createTestStore({ stock: 100 });
  checkout = createCheckoutService(store.deps);
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

async function reservedOf(variantId: string): Promise<number | undefined> {
  const [level] = await store.deps.db.stockLevel.findMany({ where: { variantId } });
  return level?.reserved;
}

test('a hold is extended by another, and follows what is in the cart', async () => {
  const guest = store.guest();
  const { variantIds } = await store.addProduct({ stock: 10, variants: 2 });
  const [a, b = ''] = variantIds;
  const cart = createCartService(store.deps);
  await fillCart(store.deps, guest, [
    [a, 3],
    [b, 1],
  ]);

  const first = await checkout.hold(guest, { key: newKey() });
  store.clock.advance(60_000);
  await cart.setQuantity(guest, { variantId: a, quantity: 2 });
  await cart.removeLine(guest, { variantId: b });
  const second = await checkout.hold(guest, { key: newKey() });

  expect(second.expiresAt.getTime() - first.expiresAt.getTime()).toBe(60_000);
  expect([await reservedOf(a), await reservedOf(b)]).toEqual([2, 0]);
  expect((await cart.get(guest)).hold?.expiresAt).toEqual(second.expiresAt);
});

test('all lines are held or none', async () => {
  const guest = store.guest();
  const { variantIds } = await store.addProduct({ stock: 2, variants: 2 });
  const [a, b = ''] = variantIds;
  await fillCart(store.deps, guest, [
    [a, 2],
    [b, 3],
  ]);

  const held = checkout.hold(guest, { key: newKey() });

  await expect(held).rejects.toMatchObject({ reason: 'SOLD_OUT', details: { variantId: b, available: 2, asked: 3 } });
  expect(await reservedOf(a)).toBe(0);
});

test('a hold ends by the clock, not by the sweeper', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const guest = store.guest();
  await fillCart(store.deps, guest, [[variantIds[0], 1]]);
  await checkout.hold(guest, { key: newKey() });
  const buy = () => placeOrder(store.deps, store.guest(), { variantId: variantIds[0] });
  await expect(buy()).rejects.toMatchObject({ reason: 'SOLD_OUT' });

  store.clock.advance(900_000);

  expect((await createCartService(store.deps).get(guest)).hold).toBeNull();
  await expect(buy()).resolves.toMatchObject({ number: expect.any(Number) });
  expect(await reservedOf(variantIds[0])).toBe(1);
});

test('a released hold is free for others at once', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const guest = store.guest();
  await fillCart(store.deps, guest, [[variantIds[0], 1]]);
  await checkout.hold(guest, { key: newKey() });

  await checkout.release(guest);

  expect(await reservedOf(variantIds[0])).toBe(0);
  await expect(placeOrder(store.deps, store.guest(), { variantId: variantIds[0] })).resolves.toBeDefined();
});

test('each change of stock is told with its version to shoppers and to staff', async () => {
  const { variantIds } = await store.addProduct({ stock: 4 });
  const [variantId] = variantIds;
  await placeOrder(store.deps, store.guest(), { variantId, quantity: 3 });

  const key = `${variantId}:${store.warehouseId}`;
  const told = await store.deps.db.outbox.findMany({ where: { key }, orderBy: { id: 'asc' } });

  const place = { variantId, warehouseId: store.warehouseId };
  expect(told.map(({ topic, version, payload }) => ({ topic, version, payload }))).toEqual([
    {
      topic: `variant:${variantId}`,
      version: 2n,
      payload: { type: 'stock.changed', level: { ...place, available: 1, version: 2 } },
    },
    {
      topic: `store:${store.storeId}:stock`,
      version: 2n,
      payload: {
        type: 'stock.changed',
        sku: expect.any(String),
        level: { ...place, onHand: 4, reserved: 3, lowStockThreshold: 2, version: 2 },
      },
    },
  ]);
});

test('a quote names every way to the country, its price, and the total of the chosen one', async () => {
  const guest = store.guest();
  await fillCart(store.deps, guest, [[store.variantId, 3]]);

  const quote = await checkout.quote(guest, { country: 'DE', deliveryCode: 'express' });

  // Three mugs weigh 1.2 kg: two started kilograms.
  expect(quote).toMatchObject({
    subtotal: { amount: 3000 },
    shipping: { amount: 1190 },
    total: { amount: 4190 },
    delivery: [
      { code: 'standard', price: { amount: 490 } },
      { code: 'express', price: { amount: 1190 } },
    ],
  });
});
