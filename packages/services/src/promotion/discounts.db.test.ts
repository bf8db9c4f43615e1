import { type Actor, DomainError, money } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CartService } from '../cart/cart-service.ts';
import { createCartService } from '../cart/index.ts';
import type { CheckoutService } from '../checkout/checkout-service.ts';
import { createCheckoutService } from '../checkout/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import type { OrderService } from '../order/order-service.ts';
import { createPaymentService } from '../payment/index.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { fillCart, newKey, orderInput } from '../testing/make-order.ts';
import { RETURN_URL } from '../testing/make-paid-order.ts';
import { addPromotion } from '../testing/make-promotion.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let cart: CartService;
let checkout: CheckoutService;
let orders: OrderService;
beforeAll(async () => {
  store = await createTestStore({ stock: 100_000, payment: provider });
  cart = createCartService(store.deps);
  checkout = createCheckoutService(store.deps);
  orders = createOrderService(store.deps);
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

let codes = 0;
const newCode = () => {
  codes += 1;
  return `CODE-${codes}`;
};

/** Units at 10 EUR each in the cart, with the code given. */
async function shop(actor: Actor, { code, quantity = 1 }: { code?: string; quantity?: number } = {}): Promise<Actor> {
  await fillCart(store.deps, actor, [[store.variantId, quantity]]);
  if (code !== undefined) await cart.applyCoupon(actor, { code });
  return actor;
}

/** Orders the cart for the total given, delivered for 4.90 EUR. */
function order(actor: Actor, goods: number, changes: Parameters<typeof orderInput>[1] = {}) {
  return checkout.place(actor, orderInput(goods, changes));
}

const usedOf = async (promotionId: string) => {
  const { used, coupons } = await store.deps.db.promotion.findUniqueOrThrow({
    where: { id: promotionId },
    include: { coupons: true, uses: true },
  });
  return [used, ...coupons.map((coupon) => coupon.used)];
};
const reasonOf = (error: unknown) => (error instanceof DomainError ? error.reason : String(error));

test('a code takes its part off in the cart, the quote and the order, all alike', async () => {
  const code = newCode();
  const promotionId = await addPromotion(store.deps, store, { code });
  const guest = await shop(store.guest(), { code: ` ${code.toLowerCase()} `, quantity: 3 });

  const viewed = await cart.get(guest);
  const discount = { promotionId, code, effect: 'percent', amount: money(1500, 'EUR') };
  expect(viewed).toMatchObject({
    subtotal: money(3000, 'EUR'),
    discount: money(1500, 'EUR'),
    offers: { discounts: [discount], codes: [{ code, why: null }] },
  });
  const quoted = await checkout.quote(guest, { country: 'DE' });
  expect(quoted).toMatchObject({
    discount: money(1500, 'EUR'),
    total: money(1990, 'EUR'),
    offers: { discounts: [discount] },
  });

  const placed = await order(guest, 1500);
  const seen = await orders.get(guest, { orderId: placed.orderId });
  expect(seen).toMatchObject({
    subtotal: money(3000, 'EUR'),
    discount: money(1500, 'EUR'),
    discounts: [{ ...discount, name: { en: 'Half price' } }],
    lines: [{ total: money(3000, 'EUR'), discount: money(1500, 'EUR') }],
    tax: money(318, 'EUR'),
    total: money(1990, 'EUR'),
  });
  expect(await usedOf(promotionId)).toEqual([1, 1]);
  expect((await cart.get(await shop(guest))).offers.codes).toEqual([]);
});

test('of fifty at once with a code for one, exactly one has it', async () => {
  const code = newCode();
  const promotionId = await addPromotion(store.deps, store, { code, useLimit: 1 });
  const guests = [];
  for (let count = 0; count < 50; count++) guests.push(await shop(store.guest(), { code }));

  const results = await Promise.allSettled(guests.map((guest) => order(guest, 500)));

  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [reasonOf(result.reason)] : []));
  expect(refusals).toHaveLength(49);
  // Who read the cart after the first order was told of the new total, the others that they were too late.
  expect(new Set([...refusals, 'PROMOTION_NOT_USABLE', 'PRICE_CHANGED']).size).toBe(2);
  expect(await usedOf(promotionId)).toEqual([1, 1]);
  expect(await store.deps.db.promotionUse.count({ where: { promotionId } })).toBe(1);
});

test('a limit on the promotion holds over all its codes, and reaching it is told', async () => {
  const [first, second] = [newCode(), newCode()];
  const promotionId = await addPromotion(store.deps, store, { code: first, totalLimit: 2 });
  await store.deps.db.coupon.create({ data: { storeId: store.storeId, promotionId, code: second } });
  const guests = [];
  for (const code of [first, second, first, second]) guests.push(await shop(store.guest(), { code }));

  const results = await Promise.allSettled(guests.map((guest) => order(guest, 500)));

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  expect((await usedOf(promotionId))[0]).toBe(2);
  expect(await store.deps.db.outbox.count({ where: { key: promotionId } })).toBe(1);
  await expect(cart.applyCoupon(store.guest(), { code: first })).rejects.toMatchObject({
    reason: 'PROMOTION_NOT_USABLE',
    details: { why: { kind: 'used_up' } },
  });
});

test('one person has it once, by account or by e-mail, also when asking twice at once', async () => {
  const promotionId = await addPromotion(store.deps, store, { perPersonLimit: 1 });
  const email = 'once@example.com';
  const guests = [await shop(store.guest()), await shop(store.guest())];

  const results = await Promise.allSettled(guests.map((guest) => order(guest, 500, { email })));
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(order(await shop(store.guest()), 500, { email })).rejects.toMatchObject({
    reason: 'PRICE_CHANGED',
    details: { total: money(1490, 'EUR') },
  });

  const shopper = await shop(await store.shopper());
  await order(shopper, 500, { email: 'one@example.com' });
  expect((await cart.get(await shop(shopper))).offers.discounts).toEqual([]);
  await expect(order(shopper, 500, { email: 'two@example.com' })).rejects.toMatchObject({ reason: 'PRICE_CHANGED' });
  await store.deps.db.promotion.update({ where: { id: promotionId }, data: { status: 'paused' } });
});

test('the first order is the first only once', async () => {
  const promotionId = await addPromotion(store.deps, store, { firstOrderOnly: true });
  const shopper = await store.shopper();
  const email = 'first@example.com';
  await order(await shop(shopper), 500, { email });

  await expect(order(await shop(shopper), 500)).rejects.toMatchObject({ reason: 'PRICE_CHANGED' });
  await expect(order(await shop(store.guest()), 500, { email })).rejects.toMatchObject({ reason: 'PRICE_CHANGED' });
  await store.deps.db.promotion.update({ where: { id: promotionId }, data: { status: 'paused' } });
});

test('a cancelled order gives back what it used, an expired one too', async () => {
  const code = newCode();
  const promotionId = await addPromotion(store.deps, store, { code, useLimit: 1, totalLimit: 1 });
  const guest = await shop(store.guest(), { code });
  const { orderId } = await order(guest, 500);
  expect(await usedOf(promotionId)).toEqual([1, 1]);

  await orders.cancel(guest, { orderId, key: newKey() });
  expect(await usedOf(promotionId)).toEqual([0, 0]);

  await order(await shop(store.guest(), { code }), 500);
  store.clock.advance(901_000);
  await orders.closeDue();
  expect(await usedOf(promotionId)).toEqual([0, 0]);
  // Used up and free again, twice: carts and desks were told each time.
  expect(await store.deps.db.outbox.count({ where: { key: promotionId } })).toBe(4);
});

test('money that comes late has the promotion again if it is still there, and goes back if it is not', async () => {
  const payments = createPaymentService(store.deps);
  for (const isTaken of [false, true]) {
    const code = newCode();
    const promotionId = await addPromotion(store.deps, store, { code, useLimit: 1 });
    const guest = await shop(store.guest(), { code });
    const { orderId } = await order(guest, 500);
    const { id } = await payments.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
    store.clock.advance(901_000);
    await orders.closeDue();
    if (isTaken) await order(await shop(store.guest(), { code }), 500);

    await payments.receiveCallback(provider.settle(id, 'captured'));

    expect((await orders.get(guest, { orderId })).status).toBe(isTaken ? 'expired' : 'paid');
    expect(await usedOf(promotionId)).toEqual([1, 1]);
    expect(await store.deps.db.refund.count({ where: { paymentId: id } })).toBe(isTaken ? 1 : 0);
  }
});

test('what the shopper agreed to is what is paid: an offer that ends meanwhile asks again', async () => {
  const promotionId = await addPromotion(store.deps, store, { endsAt: new Date(store.clock.now().getTime() + 60_000) });
  const guest = await shop(store.guest());
  expect((await checkout.quote(guest, { country: 'DE' })).total).toEqual(money(990, 'EUR'));

  store.clock.advance(60_000);

  await expect(order(guest, 500)).rejects.toMatchObject({
    reason: 'PRICE_CHANGED',
    details: { total: money(1490, 'EUR') },
  });
  await expect(order(guest, 1000)).resolves.toMatchObject({ total: money(1490, 'EUR') });
  expect(await usedOf(promotionId)).toEqual([0]);
});

test('a promotion of a category holds for what is in it and below it', async () => {
  const { db } = store.deps;
  const kitchen = await db.category.create({
    data: { storeId: store.storeId, slug: 'kitchen', name: {}, position: 0 },
  });
  const cups = await db.category.create({
    data: { storeId: store.storeId, slug: 'cups', name: {}, position: 0, parentId: kitchen.id },
  });
  const { variantIds } = await store.addProduct({ categoryIds: [cups.id], price: 2000 });
  const scope = { productIds: [], categoryIds: [kitchen.id], collectionIds: [] };
  const promotionId = await addPromotion(store.deps, store, { scope });
  const guest = await shop(store.guest());
  await fillCart(store.deps, guest, [[variantIds[0], 1]]);

  expect((await cart.get(guest)).discount).toEqual(money(1000, 'EUR'));
  expect((await checkout.quote(guest, { country: 'DE' })).discount).toEqual(money(1000, 'EUR'));
  await db.promotion.update({ where: { id: promotionId }, data: { status: 'paused' } });
});

test('free delivery counts at the checkout, and what is missing for it is said in the cart', async () => {
  const effect = { kind: 'free_delivery', upTo: null } as const;
  const promotionId = await addPromotion(store.deps, store, { effect, minSubtotal: 2500, currency: 'EUR' });
  const guest = await shop(store.guest(), { quantity: 2 });

  expect((await cart.get(guest)).offers.offers).toMatchObject([
    { promotionId, why: { kind: 'below_minimum', missing: money(500, 'EUR') } },
  ]);
  await shop(guest);
  const viewed = await cart.get(guest);
  expect(viewed.discount).toEqual(money(0, 'EUR'));
  expect(viewed.offers.discounts).toMatchObject([{ effect: 'free_delivery' }]);
  const placed = await checkout.place(guest, orderInput(3000, { expectedTotal: money(3000, 'EUR') }));
  expect(placed.total).toEqual(money(3000, 'EUR'));
  await store.deps.db.promotion.update({ where: { id: promotionId }, data: { status: 'paused' } });
});

test('a store whose prices are without tax adds it to the total', async () => {
  const { db } = store.deps;
  await db.taxZone.updateMany({ where: { storeId: store.storeId }, data: { taxIncluded: false } });
  const code = newCode();
  await addPromotion(store.deps, store, { code });
  const guest = await shop(store.guest(), { code });

  const { total, orderId } = await checkout.place(guest, orderInput(0, { expectedTotal: money(1178, 'EUR') }));

  expect(total).toEqual(money(990 + 188, 'EUR'));
  expect(await db.order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({ tax: 188n, taxIncluded: false });
  await db.taxZone.updateMany({ where: { storeId: store.storeId }, data: { taxIncluded: true } });
});
