import type { Actor } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createCheckoutService } from '../checkout/index.ts';
import { inTransaction } from '../db/transaction.ts';
import { newKey, orderInput } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CartService } from './cart-service.ts';
import { createCartService } from './index.ts';
import { mergeGuestCart } from './merge-guest-cart.ts';

let store: TestStore;
let cart: CartService;
let guest: Actor;
let variantIds: readonly [string, ...string[]];
beforeAll(async () => {
  store = await createTestStore({ stock: 500, variants: 3, price: 1000 });
  cart = createCartService(store.deps);
  variantIds = store.product.variantIds;
});
beforeEach(() => {
  guest = store.guest();
});
afterAll(() => store[Symbol.asyncDispose]());

const add = (actor: Actor, variantId: string, quantity: number) =>
  cart.addLine(actor, { variantId, quantity, key: newKey() });
const quantities = (lines: readonly { variantId: string; quantity: number }[]) =>
  Object.fromEntries(lines.map(({ variantId, quantity }) => [variantId, quantity]));

test('a line goes beside the cart and back, with its quantity and the price agreed to', async () => {
  const [variantId] = variantIds;
  await add(guest, variantId, 3);

  const kept = await cart.saveForLater(guest, { variantId });
  expect(kept).toMatchObject({ lines: [], itemCount: 0, subtotal: { amount: 0 } });
  expect(kept.saved).toEqual([
    expect.objectContaining({ variantId, quantity: 3, priceThen: { amount: 1000, currency: 'EUR' } }),
  ]);
  await store.deps.db.price.updateMany({ where: { variantId }, data: { amount: 1200 } });
  const back = await cart.restoreSaved(guest, { variantId });
  await store.deps.db.price.updateMany({ where: { variantId }, data: { amount: 1000 } });

  expect(back.saved).toEqual([]);
  expect(back.lines[0]).toMatchObject({ quantity: 3, problems: [{ kind: 'price_changed', was: { amount: 1000 } }] });
});

test('what is moved meets what is there already and adds up, both ways, up to the most a line has', async () => {
  const [variantId] = variantIds;
  await add(guest, variantId, 60);
  await cart.saveForLater(guest, { variantId });
  await add(guest, variantId, 60);

  expect((await cart.saveForLater(guest, { variantId })).saved).toEqual([expect.objectContaining({ quantity: 99 })]);
  await add(guest, variantId, 1);
  expect((await cart.restoreSaved(guest, { variantId })).lines).toEqual([expect.objectContaining({ quantity: 99 })]);
});

test('what is not there cannot be moved, and is forgotten without complaint', async () => {
  const [variantId] = variantIds;

  await expect(cart.saveForLater(guest, { variantId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(cart.restoreSaved(guest, { variantId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await add(guest, variantId, 1);
  await cart.saveForLater(guest, { variantId });
  expect((await cart.removeSaved(guest, { variantId })).saved).toEqual([]);
  expect((await cart.removeSaved(guest, { variantId })).saved).toEqual([]);
});

test('an order leaves what is kept for later, and signing in brings it along', async () => {
  const [one, two] = variantIds;
  await add(guest, one, 1);
  await add(guest, two ?? '', 2);
  await cart.saveForLater(guest, { variantId: two ?? '' });

  await createCheckoutService(store.deps).place(guest, orderInput(1000));
  expect(await cart.get(guest)).toMatchObject({ lines: [], saved: [{ variantId: two, quantity: 2 }] });

  const shopper = { ...(await store.shopper()), guestId: guest.guestId };
  await add(shopper, two ?? '', 1);
  await cart.saveForLater(shopper, { variantId: two ?? '' });
  await inTransaction(store.deps, (tx) => mergeGuestCart(tx, guest, shopper.account.id, store.clock.now()));
  expect((await cart.get(shopper)).saved).toEqual([expect.objectContaining({ variantId: two, quantity: 3 })]);
});

test('two devices that change the cart at the same time lose no line and no unit', async () => {
  const shopper = await store.shopper();
  const [one, two = '', three = ''] = variantIds;
  await add(shopper, three, 5);

  const device = (variantId: string) => Array.from({ length: 8 }, () => add(shopper, variantId, 1));
  const results = await Promise.allSettled([
    ...device(one),
    ...device(two),
    cart.saveForLater(shopper, { variantId: three }),
    ...device(one),
    cart.acceptPrices(shopper),
  ]);

  expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
  const view = await cart.get(shopper);
  expect(quantities(view.lines)).toEqual({ [one]: 16, [two]: 8 });
  expect(quantities(view.saved)).toEqual({ [three]: 5 });
  // Each change has its own version, and both devices hear of each.
  const told = await store.deps.db.outbox.findMany({ where: { topic: `cart:${view.id}` } });
  expect(told.map(({ version }) => Number(version)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: view.version }, (_, n) => n + 1),
  );
});
