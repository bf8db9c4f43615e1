import { type Actor, type MarketView, type Money, money, type SignedInActor, topics } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { addMarket, changeMarket, shopsIn } from '../testing/make-market.ts';
import { fillCart, newKey, orderInput, TEST_ADDRESS } from '../testing/make-order.ts';
import { payDue } from '../testing/make-paid-order.ts';
import { addPromotion } from '../testing/make-promotion.ts';
import { createTestServices, type TestServices } from '../testing/test-services.ts';

const provider = createFakePaymentProvider();
const yuan = (amount: number) => money(amount, 'CNY');
const inChina = {
  ...TEST_ADDRESS,
  country: 'CN',
  region: 'Guangdong',
  city: 'Shenzhen',
  postalCode: '518000',
  phone: '13800138000',
};
let shop: TestServices;
let manager: SignedInActor;
let china: MarketView;
beforeAll(async () => {
  shop = await createTestServices({ payment: provider, stock: 1000, price: 999 });
  manager = await shop.store.staff('manager');
  china = await addMarket(shop.store.deps, manager, { countries: ['CN'] });
});
afterAll(async () => {
  const violations = await checkInvariants(shop.store.deps.db);
  await shop[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const filled = async (actor: Actor, quantity = 1) => {
  await fillCart(shop.store.deps, actor, [[shop.store.variantId, quantity]]);
  return actor;
};
const place = (actor: Actor, expectedTotal: Money, address = inChina) =>
  shop.services.checkout.place(actor, orderInput(0, { address, expectedTotal }));

/** An order of mugs at 74.93 yuan each, delivered for 36.75. */
async function placeInYuan(actor: Actor, quantity = 1) {
  await filled(actor, quantity);
  return place(actor, yuan(7_493 * quantity + 3_675));
}

/** What every event of an order said that moved. */
async function movedBy(orderId: string) {
  const rows = await shop.store.deps.db.outbox.findMany({
    where: { topic: `store:${shop.store.storeId}:orders`, key: orderId },
    orderBy: { id: 'asc' },
  });
  const told = rows.map(({ payload }) => payload as unknown as { revenue: Money | null; booked?: Money });
  return told.flatMap(({ revenue, booked }) => (revenue === null ? [] : [[revenue.amount, booked?.amount]]));
}

test('a quote is in the currency of the market, and the order keeps it with the rate of its moment', async () => {
  const guest = await filled(shopsIn(shop.store.guest()), 2);
  const quote = await shop.services.checkout.quote(guest, { country: 'CN' });
  expect(quote).toMatchObject({ subtotal: yuan(14_986), shipping: yuan(3_675), total: yuan(18_661) });

  const { orderId } = await place(guest, quote.total);
  china = await changeMarket(shop.store.deps, manager, china, { rate: '8' });

  expect(await shop.services.order.get(guest, { orderId })).toMatchObject({
    total: yuan(18_661),
    due: yuan(18_661),
    lines: [{ unitPrice: yuan(7_493) }],
  });
  const row = await shop.store.deps.db.order.findUniqueOrThrow({ where: { id: orderId } });
  expect(row).toMatchObject({ currency: 'CNY', rateNumerator: 75n, rateDenominator: 10n });
  china = await changeMarket(shop.store.deps, manager, china, { rate: '7.5' });
});

test('a rate that moves between quote and order is a conflict that says the total of now', async () => {
  const guest = await filled(shopsIn(shop.store.guest()));
  const { total } = await shop.services.checkout.quote(guest, { country: 'CN' });
  await shop.services.cart.acceptPrices(guest);
  china = await changeMarket(shop.store.deps, manager, china, { rate: '8' });

  await expect(place(guest, total)).rejects.toMatchObject({ reason: 'PRICE_CHANGED' });

  await shop.services.cart.acceptPrices(guest);
  await expect(place(guest, total)).rejects.toMatchObject({
    reason: 'PRICE_CHANGED',
    details: { total: yuan(7_992 + 3_920) },
  });
  china = await changeMarket(shop.store.deps, manager, china, { rate: '7.5' });
});

test('whoever saw the price in another currency agrees to the total of this one', async () => {
  const guest = await filled(shop.store.guest());

  await expect(place(guest, yuan(11_168))).rejects.toMatchObject({ reason: 'PRICE_CHANGED' });
  const placed = await place(shopsIn(guest), yuan(11_168));

  expect(placed.total).toEqual(yuan(11_168));
});

test('a market sells to its countries alone; elsewhere the store itself does', async () => {
  const guest = await filled(shop.store.guest());
  const { checkout } = shop.services;

  await expect(checkout.quote(shopsIn(guest), { country: 'DE' })).rejects.toMatchObject({
    reason: 'OTHER_MARKET',
    details: { country: 'DE', currency: 'CNY' },
  });
  await expect(place(shopsIn(guest), yuan(11_168), TEST_ADDRESS)).rejects.toMatchObject({ reason: 'OTHER_MARKET' });
  expect((await checkout.quote(guest, { country: 'DE' })).total).toEqual(money(1_489, 'EUR'));
});

test('promotions take off and ask for amounts of the market', async () => {
  const off = { effect: { kind: 'fixed', amount: 333 }, currency: 'EUR', minSubtotal: 1_998 } as const;
  await addPromotion(shop.store.deps, shop.store, { ...off, code: 'LESS' });
  const guest = await filled(shopsIn(shop.store.guest()), 2);
  await shop.services.cart.applyCoupon(guest, { code: 'LESS' });

  const quote = await shop.services.checkout.quote(guest, { country: 'CN' });

  expect(quote).toMatchObject({ discount: yuan(2_498), total: yuan(14_986 + 3_675 - 2_498) });
  await place(guest, quote.total);
});

test('an order is paid and refunded in its currency, and counts in that of the store by its rate', async () => {
  const shopper = shopsIn(await shop.store.shopper());
  const { orderId } = await placeInYuan(shopper);
  const paid = await payDue(shop.store, provider, shopper, orderId);
  expect(paid).toMatchObject({ status: 'paid', payments: [{ captured: yuan(11_168) }] });

  for (const amount of [3_723, 3_723, 3_722]) {
    const back = { orderId, amount, reason: 'broken', destination: 'origin', key: newKey() } as const;
    await shop.services.payment.refund(manager, back);
  }

  // 111.68 yuan are 14.89 euros; three thirds of it add up to that.
  expect(await movedBy(orderId)).toEqual([
    [11_168, 1_489],
    [-3_723, -496],
    [-3_723, -497],
    [-3_722, -496],
  ]);
  await shop.store.deps.db.$executeRaw`SELECT refresh_customers(${shop.store.storeId}::uuid)`;
  const customer = await shop.store.deps.db.customer.findFirst({ where: { accountId: shopper.account.id } });
  expect(customer).toMatchObject({ orders: 1, spent: 0n });
});

test('gift cards and credit neither pay such an order nor take its money back', async () => {
  const shopper = shopsIn(await shop.store.shopper());
  const { orderId } = await placeInYuan(shopper);
  const { code } = await shop.services.credit.issue(manager, { amount: 5_000, expiresAt: null, key: newKey() });

  await expect(shop.services.credit.redeem(shopper, { orderId, code, key: newKey() })).rejects.toMatchObject({
    reason: 'CURRENCY_MISMATCH',
  });

  await payDue(shop.store, provider, shopper, orderId);
  const back = { orderId, amount: 100, reason: 'broken', destination: 'credit', key: newKey() } as const;
  await expect(shop.services.payment.refund(manager, back)).rejects.toMatchObject({ reason: 'CURRENCY_MISMATCH' });
});

test('an order is changed at its own prices and its own rate, whatever the rate is now', async () => {
  const guest = shopsIn(shop.store.guest());
  const cup = await shop.store.addProduct({ price: 500, name: 'Edited cup' });
  const { orderId } = await placeInYuan(guest);
  const { version } = await payDue(shop.store, provider, guest, orderId);
  china = await changeMarket(shop.store.deps, manager, china, { rate: '9' });
  const edit = {
    lines: [
      { variantId: shop.store.variantId, quantity: 1 },
      { variantId: cup.variantIds[0], quantity: 2 },
    ],
  };

  const found = await shop.services.manualOrder.findVariants(manager, { query: 'Edited cup', orderId });
  const preview = await shop.services.orderEdit.preview(manager, { orderId, version, edit });
  const asked = { orderId, version, edit, expectedTotal: preview.total, key: newKey() };
  const edited = await shop.services.orderEdit.edit(manager, asked);

  expect(found.map(({ price }) => price)).toEqual([yuan(3_750)]);
  expect(preview).toMatchObject({ total: yuan(18_668), due: yuan(7_500) });
  expect(edited).toMatchObject({ total: yuan(18_668), due: yuan(7_500) });
  expect(await payDue(shop.store, provider, guest, orderId)).toMatchObject({ due: yuan(0) });
  // 186.68 yuan at 7.50; the payments are booked each by itself.
  expect(await movedBy(orderId)).toEqual([
    [11_168, 1_489],
    [7_500, 1_000],
  ]);
  china = await changeMarket(shop.store.deps, manager, china, { rate: '7.5' });
});

test('an invoice and its credit note are in the currency of the order', async () => {
  const seller = { name: 'Laternen GmbH', address: 'Hafenstraße 1', taxId: 'DE123456789', email: '', version: 0 };
  await shop.services.invoice.changeSettings(await shop.store.staff('owner'), seller);
  const guest = shopsIn(shop.store.guest());
  const { orderId } = await placeInYuan(guest);
  await payDue(shop.store, provider, guest, orderId);
  const back = { orderId, amount: 3_675, reason: 'late', destination: 'origin', key: newKey() } as const;
  await shop.services.payment.refund(manager, back);

  const { issued } = await shop.services.invoice.issue(guest, { orderId });

  expect(issued.map(({ kind, total }) => [kind, total])).toEqual([
    ['invoice', yuan(11_168)],
    ['credit_note', yuan(3_675)],
  ]);
});

test('a flash sale costs in a market what it costs at home, and its order keeps the rate', async () => {
  const { flashSale, order } = shop.services;
  const shopper = shopsIn(await shop.store.shopper());
  const { variantIds } = await shop.store.addProduct({ stock: 5, price: 1_000 });
  const inMinutes = (minutes: number) => new Date(shop.store.clock.now().getTime() + minutes * 60_000);
  const item = { variantId: variantIds[0], price: 555, quota: 5, perAccount: 1 };
  const times = { opensAt: inMinutes(0), startsAt: inMinutes(10), endsAt: inMinutes(40) };
  const draft = { name: { en: 'Singles Day', 'zh-CN': '双十一' }, ...times, items: [item] };
  const { id: saleId } = await flashSale.create(manager, { draft, key: newKey() });
  expect((await flashSale.get(shopper, { saleId })).items).toMatchObject([
    { price: yuan(4_163), usualPrice: yuan(7_500) },
  ]);
  const watched = await flashSale.watch(shopper, { saleId });
  expect(watched.topics).toContain(topics.storeMarkets(manager.storeId));

  const choice = { saleId, variantId: variantIds[0], quantity: 1 };
  const { total } = await flashSale.quote(shopper, { ...choice, country: 'CN' });
  const { email, deliveryCode, locale } = orderInput(0);
  const asked = { ...choice, email, deliveryCode, locale, address: inChina, expectedTotal: total, key: newKey() };
  await flashSale.join(shopper, asked);
  shop.store.clock.advance(11 * 60_000);
  await flashSale.admitDue();

  const [entry] = await flashSale.entries(shopper, { saleId });
  expect(total).toEqual(yuan(4_163 + 3_675));
  expect(await order.get(shopper, { orderId: entry?.order?.id ?? '' })).toMatchObject({ total });
});
