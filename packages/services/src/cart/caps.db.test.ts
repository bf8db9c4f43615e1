import type { Actor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBundleService } from '../catalog/bundles/index.ts';
import { createCheckoutService } from '../checkout/index.ts';
import { createInventoryService } from '../inventory/index.ts';
import { createOrderService } from '../order/index.ts';
import { editAsPreviewed } from '../testing/edit-as-previewed.ts';
import { newKey, orderInput } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CartService } from './cart-service.ts';
import { createCartService } from './index.ts';

let store: TestStore;
let cart: CartService;
beforeAll(async () => {
  store = await createTestStore({ stock: 10 });
  cart = createCartService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

async function addCapped(caps: { maxPerOrder?: number; maxPerPerson?: number }): Promise<string> {
  const { variantIds } = await store.addProduct({ stock: 100, price: 1000 });
  const manager = await store.staff('manager');
  await createInventoryService(store.deps).setCaps(manager, {
    ...{ variantId: variantIds[0], maxPerOrder: null, maxPerPerson: null },
    ...caps,
  });
  return variantIds[0];
}

const add = (actor: Actor, variantId: string, quantity: number) =>
  cart.addLine(actor, { variantId, quantity, key: newKey() });
const place = (actor: Actor, units: number, email = `${newKey()}@example.com`) =>
  createCheckoutService(store.deps).place(actor, orderInput(1000 * units, { email }));

test('the cart takes no more than one order may have, and says the number', async () => {
  const variantId = await addCapped({ maxPerOrder: 3 });
  const guest = store.guest();
  await add(guest, variantId, 2);

  const refusal = { reason: 'QUANTITY_LIMIT', details: { limit: 3 } };
  await expect(add(guest, variantId, 2)).rejects.toMatchObject(refusal);
  await expect(cart.setQuantity(guest, { variantId, quantity: 4 })).rejects.toMatchObject(refusal);
  expect((await cart.setQuantity(guest, { variantId, quantity: 3 })).lines).toEqual([
    expect.objectContaining({ limit: 3, problems: [] }),
  ]);
});

test('a cap that comes later is a decision in the cart and refused at the order', async () => {
  const variantId = await addCapped({});
  const guest = store.guest();
  await add(guest, variantId, 5);
  await store.deps.db.variant.update({ where: { id: variantId }, data: { maxPerOrder: 2 } });

  expect((await cart.get(guest)).lines[0]?.problems).toEqual([{ kind: 'over_limit', limit: 2 }]);
  await expect(place(guest, 5)).rejects.toMatchObject({
    reason: 'QUANTITY_LIMIT',
    details: { limit: 2, scope: 'order', variantId },
  });
  expect((await cart.setQuantity(guest, { variantId, quantity: 4 })).lines[0]?.quantity).toBe(4);
  await cart.setQuantity(guest, { variantId, quantity: 2 });
  await place(guest, 2);
});

test('what a person has ordered counts, under the account as under the e-mail, and a cancelled order does not', async () => {
  const variantId = await addCapped({ maxPerPerson: 3 });
  const shopper = await store.shopper();
  await add(shopper, variantId, 2);
  const { orderId } = await place(shopper, 2, 'ada@example.com');

  await expect(add(shopper, variantId, 2)).rejects.toMatchObject({ reason: 'QUANTITY_LIMIT', details: { limit: 1 } });
  const guest = store.guest();
  await add(guest, variantId, 2);
  await expect(place(guest, 2, 'Ada@example.com')).rejects.toMatchObject({
    reason: 'QUANTITY_LIMIT',
    details: { limit: 1, scope: 'person' },
  });

  await createOrderService(store.deps).cancel(shopper, { orderId, key: newKey() });
  await place(guest, 2, 'ada@example.com');
});

test('one person who orders from many browsers at once gets no more than the cap', async () => {
  const variantId = await addCapped({ maxPerPerson: 2 });
  const guests = Array.from({ length: 8 }, () => store.guest());
  for (const guest of guests) await add(guest, variantId, 1);

  const results = await Promise.allSettled(guests.map((guest) => place(guest, 1, 'bo@example.com')));

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  const { _sum } = await store.deps.db.stockLevel.aggregate({ where: { variantId }, _sum: { reserved: true } });
  expect(_sum.reserved).toBe(2);
});

test('what comes in bundles counts for the cap of each part, in the cart and at the order', async () => {
  const cup = await addCapped({ maxPerPerson: 5 });
  const [set] = (await store.addProduct({ stock: 0, price: 1000 })).variantIds;
  await createBundleService(store.deps).set(await store.staff('manager'), {
    variantId: set,
    draft: { parts: [{ variantId: cup, quantity: 2 }], percentOff: null },
    key: newKey(),
  });
  const shopper = await store.shopper();

  await expect(add(shopper, set, 3)).rejects.toMatchObject({ reason: 'QUANTITY_LIMIT', details: { limit: 2 } });
  await add(shopper, set, 2);
  store.clock.advance(1_000);
  await add(shopper, cup, 2);
  expect((await cart.get(shopper)).lines).toMatchObject([
    { variantId: set, limit: 2, problems: [] },
    { variantId: cup, limit: 1, problems: [{ kind: 'over_limit', limit: 1 }] },
  ]);
  await expect(place(shopper, 4)).rejects.toMatchObject({
    reason: 'QUANTITY_LIMIT',
    details: { limit: 5, scope: 'person', variantId: cup },
  });
  expect((await cart.setQuantity(shopper, { variantId: cup, quantity: 1 })).lines).toMatchObject([
    { problems: [] },
    { problems: [] },
  ]);
  await place(shopper, 3);
  await expect(add(shopper, cup, 1)).rejects.toMatchObject({ reason: 'QUANTITY_LIMIT', details: { limit: 0 } });
});

test('an edit adds units up to the cap of one order where there is no cap for a person, and parts without a cap do not count', async () => {
  const mug = await addCapped({ maxPerOrder: 3 });
  const spoon = await addCapped({});
  const [set] = (await store.addProduct({ stock: 0, price: 1000 })).variantIds;
  const parts = [mug, spoon].map((variantId) => ({ variantId, quantity: 1 }));
  const draft = { parts, percentOff: null };
  await createBundleService(store.deps).set(await store.staff('manager'), { variantId: set, draft, key: newKey() });
  const guest = store.guest();
  await add(guest, set, 1);
  const { orderId } = await place(guest, 1);
  const order = await createOrderService(store.deps).get(guest, { orderId });
  const edit = (quantity: number) =>
    editAsPreviewed(store.deps, guest, order, { lines: [{ variantId: set, quantity }] });

  await expect(edit(4)).rejects.toMatchObject({
    reason: 'QUANTITY_LIMIT',
    details: { limit: 3, scope: 'order', variantId: mug },
  });
  expect((await edit(3)).lines).toMatchObject([{ variantId: set, quantity: 3 }]);
});
