import { type Actor, type MarketView, money, type ProductOffer } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexProducts } from '../testing/index-products.ts';
import { addMarket, changeMarket, shopsIn } from '../testing/make-market.ts';
import { newKey } from '../testing/make-order.ts';
import { createTestServices, type TestServices } from '../testing/test-services.ts';

const yuan = (amount: number) => money(amount, 'CNY');
let shop: TestServices;
let manager: Actor;
let china: MarketView;
beforeAll(async () => {
  shop = await createTestServices({ slug: 'mug', price: 1000 });
  manager = await shop.store.staff('manager');
  china = await addMarket(shop.store.deps, manager);
});
afterAll(() => shop[Symbol.asyncDispose]());

/** A list of one variant at a price in yuan. */
async function priceInYuan(variantId: string, amount: number, startsAt: Date | null = null) {
  const { priceList } = shop.services;
  const draft = { name: `List ${newKey()}`, currency: 'CNY', startsAt, endsAt: null, priority: 0 };
  const { id: priceListId, version } = await priceList.save(manager, { ref: null, draft });
  await priceList.setPrices(manager, { priceListId, version, prices: [{ variantId, amount, compareAt: null }] });
  return priceListId;
}

async function priceOf(actor: Actor, slug: string) {
  const { variants } = await shop.services.catalog.product(actor, { slug });
  return variants[0]?.price;
}

test('what has no price in the currency costs what it does at home, at the rate; a price list of it comes first', async () => {
  const { slug, variantIds } = await shop.store.addProduct({ price: 1999 });
  const guest = shop.store.guest();
  expect(await priceOf(shopsIn(guest), slug)).toEqual(yuan(14_993));

  const priceListId = await priceInYuan(variantIds[0], 12_800);

  expect(await priceOf(shopsIn(guest), slug)).toEqual(yuan(12_800));
  expect(await priceOf(guest, slug)).toEqual(money(1999, 'EUR'));
  const { items } = await shop.services.priceList.prices(manager, { priceListId, limit: 10 });
  expect(items).toMatchObject([{ amount: 12_800, now: { amount: 12_800, priceListId } }]);
});

test('a currency that the store does not sell in, or no longer, shows the prices of the store', async () => {
  const guest = shop.store.guest();
  const yen = await addMarket(shop.store.deps, manager, { currency: 'JPY', rate: '163.5' });
  expect(await priceOf(shopsIn(guest, 'JPY'), 'mug')).toEqual(money(1635, 'JPY'));

  await changeMarket(shop.store.deps, manager, yen, { isActive: false });

  expect(await priceOf(shopsIn(guest, 'JPY'), 'mug')).toEqual(money(1000, 'EUR'));
  expect(await priceOf(shopsIn(guest, 'GBP'), 'mug')).toEqual(money(1000, 'EUR'));
});

test('a list by price is in the order of the prices of the market, page by page, also after a rate has moved', async () => {
  const word = 'Sortable lamp';
  const made = [];
  for (const price of [500, 700, 900]) made.push(await shop.store.addProduct({ name: word, price }));
  const [cheap, middle, dear] = made;
  if (cheap === undefined || middle === undefined || dear === undefined) throw new Error('Three were made.');
  await priceInYuan(dear.variantIds[0], 1_000);
  await indexProducts(shop.store.deps);
  const pounds = await addMarket(shop.store.deps, manager, { currency: 'GBP', rate: '1' });
  const guest = shop.store.guest();

  async function listed(currency: string, sort: 'price-asc' | 'price-desc' = 'price-asc') {
    const slugs: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await shop.services.catalog.list(shopsIn(guest, currency), { query: word, sort, limit: 1, cursor });
      slugs.push(...page.items.map(({ slug, priceFrom }) => `${slug} ${priceFrom.amount} ${priceFrom.currency}`));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return slugs;
  }

  const inYuan = [`${dear.slug} 1000 CNY`, `${cheap.slug} 3750 CNY`, `${middle.slug} 5250 CNY`];
  expect(await listed('CNY')).toEqual(inYuan);
  expect(await listed('CNY', 'price-desc')).toEqual(inYuan.toReversed());
  expect(await listed('GBP')).toEqual([`${cheap.slug} 500 GBP`, `${middle.slug} 700 GBP`, `${dear.slug} 900 GBP`]);
  china = await changeMarket(shop.store.deps, manager, china, { rate: '1.6' });
  expect(await listed('CNY')).toEqual([`${cheap.slug} 800 CNY`, `${dear.slug} 1000 CNY`, `${middle.slug} 1120 CNY`]);
  china = await changeMarket(shop.store.deps, manager, china, { rate: '7.5' });
  await changeMarket(shop.store.deps, manager, pounds, { isActive: false });
});

test('a changed price is told in every currency, each true', async () => {
  const { db } = shop.store.deps;
  const { productId, variantIds } = await shop.store.addProduct({ price: 1000 });
  const [variantId] = variantIds;

  await priceInYuan(variantId, 6_600);

  const event = await db.outbox.findFirst({ where: { topic: `product:${productId}:offer` }, orderBy: { id: 'desc' } });
  const { offer } = (event?.payload ?? {}) as unknown as { offer: ProductOffer };
  expect(offer.prices).toEqual([{ variantId, price: money(1000, 'EUR'), compareAt: null }]);
  expect(offer.marketPrices).toEqual([{ variantId, price: yuan(6_600), compareAt: null }]);
});

test('a price list of a currency holds from its time on, in lists too', async () => {
  const { product, catalog } = shop.services;
  const { slug, variantIds, productId } = await shop.store.addProduct({ name: 'Early kettle', price: 1000 });
  const startsAt = new Date(shop.store.clock.now().getTime() + 3_600_000);
  await priceInYuan(variantIds[0], 5_000, startsAt);
  const guest = shopsIn(shop.store.guest());
  expect(await priceOf(guest, slug)).toEqual(yuan(7_500));

  shop.store.clock.advance(3_600_000);
  // One list at a time.
  while ((await product.followSchedules()) > 0);

  expect(await priceOf(guest, slug)).toEqual(yuan(5_000));
  const kept = await shop.store.deps.db.marketPrice.findMany({ where: { productId } });
  expect(kept.map(({ priceFrom }) => priceFrom)).toEqual([5_000n]);
  await indexProducts(shop.store.deps);
  const { items } = await catalog.list(guest, { query: 'Early kettle', sort: 'price-asc', limit: 5 });
  expect(items.map(({ priceFrom }) => priceFrom)).toEqual([yuan(5_000)]);
});

test('delivery, cart and wish list speak the currency that is asked for, and remember what they were seen in', async () => {
  const { cart, delivery, wishlist } = shop.services;
  const shopper = await shop.store.shopper();
  const { variantIds } = await shop.store.addProduct({ price: 1000 });
  const [variantId] = variantIds;
  await cart.addLine(shopper, { variantId, quantity: 2, key: newKey() });
  await wishlist.add(shopper, { variantId });

  const inYuan = await cart.get(shopsIn(shopper));
  const wishes = await wishlist.get(shopsIn(shopper));
  const { options } = await delivery.options(shopsIn(shopper), { variantId, quantity: 1, country: 'CN' });

  expect(inYuan).toMatchObject({ subtotal: yuan(15_000), lines: [{ unitPrice: yuan(7_500), problems: [] }] });
  expect(wishes.wishes).toMatchObject([{ priceThen: money(1000, 'EUR'), priceNow: yuan(7_500) }]);
  expect(options.map(({ price }) => price)).toEqual([yuan(3_675), yuan(8_175)]);
  await cart.acceptPrices(shopsIn(shopper));
  china = await changeMarket(shop.store.deps, manager, china, { rate: '8' });
  const was = yuan(7_500);
  expect((await cart.get(shopsIn(shopper))).lines[0]?.problems).toEqual([
    { kind: 'price_changed', was, now: yuan(8_000) },
  ]);
  expect((await cart.get(shopper)).lines[0]).toMatchObject({ unitPrice: money(1000, 'EUR'), problems: [] });
  china = await changeMarket(shop.store.deps, manager, china, { rate: '7.5' });
});
