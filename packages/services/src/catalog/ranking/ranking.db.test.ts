import { bayesianAverage, fuseRanks, ranksOf, usualRating } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakePaymentProvider } from '../../testing/fake-payment-provider.ts';
import { placeOrder } from '../../testing/make-order.ts';
import { placeAndPay } from '../../testing/make-paid-order.ts';
import { addProduct } from '../../testing/make-product.ts';
import { createTestServices, type TestServices } from '../../testing/test-services.ts';

const DAY_MS = 86_400_000;
const provider = createFakePaymentProvider();
let shop: TestServices;
beforeAll(async () => {
  shop = await createTestServices({ payment: provider, slug: 'mug', stock: 20 });
});
afterAll(() => shop[Symbol.asyncDispose]());

const count = (orderId: string) => shop.store.deps.db.$queryRaw`SELECT count_sales(${[orderId]}::uuid[])::text`;
const sold = async () =>
  (await shop.store.deps.db.product.findUniqueOrThrow({ where: { id: shop.store.product.productId } })).salesCount;
const rankOf = (productId: string) => shop.store.deps.db.productRank.findUniqueOrThrow({ where: { productId } });

async function nextRound(): Promise<void> {
  shop.store.clock.advance(20_000);
  await shop.services.product.followRanks();
}

test('an order that is paid is counted once, until it is cancelled or its days are over', async () => {
  const { store, services } = shop;
  const { productId } = store.product;
  const order = await placeAndPay(store, provider, await store.shopper(), { variantId: store.variantId, quantity: 3 });

  await count(order.id);
  await count(order.id);
  await nextRound();
  expect(await sold()).toBe(3);
  expect((await rankOf(productId)).sales).toBe(3);

  store.clock.advance(31 * DAY_MS);
  await nextRound();
  expect((await rankOf(productId)).sales).toBe(0);
  expect(await sold()).toBe(3);

  await services.order.cancel(await store.staff('owner'), { orderId: order.id, key: 'cancel-it-once' });
  await count(order.id);
  expect(await sold()).toBe(0);
});

test('an order that is not paid has sold nothing', async () => {
  const { store } = shop;
  const before = await sold();
  const { orderId } = await placeOrder(store.deps, store.guest(), { variantId: store.variantId });

  await count(orderId);

  expect(await sold()).toBe(before);
});

test('a store where nothing was told is not ranked again until something is, or the day ends', async () => {
  const { db } = shop.store.deps;
  const { productId } = shop.store.product;
  const rankAfter = async (change: () => Promise<unknown>) => {
    await db.productRank.update({ where: { productId }, data: { rating: -1 } });
    await db.storeRanking.updateMany({ data: { dueAt: new Date(0) } });
    await change();
    await shop.services.product.followRanks();
    return (await rankOf(productId)).rating !== -1;
  };
  const follow = (position: number) => db.$executeRaw`
    INSERT INTO log_cursor VALUES ('product-sales', ${position}) ON CONFLICT (name) DO UPDATE SET position = excluded.position`;

  expect(await rankAfter(() => follow(7))).toBe(true);
  expect(await rankAfter(async () => {})).toBe(false);
  expect(await rankAfter(() => follow(8))).toBe(true);
  expect(await rankAfter(async () => shop.store.clock.advance(DAY_MS))).toBe(true);
  await db.$executeRaw`DELETE FROM log_cursor`;
});

test('a round says what the rules of the domain say', async () => {
  const { store } = shop;
  const other = await store.addStore();
  const made = [];
  for (let n = 0; n < 12; n++) {
    const ratings = Array.from({ length: n % 5 }, (_, index) => 1 + ((n * 7 + index * 3) % 5));
    const publishedAt = new Date(store.clock.now().getTime() - ((n * 5) % 12) * DAY_MS);
    const stock = n % 4;
    const { productId } = await addProduct(store.deps, other, { ratings, stock, publishedAt });
    const stars = { sum: ratings.reduce((sum, rating) => sum + rating, 0), count: ratings.length };
    made.push({ productId, stars, publishedAt, stock });
  }
  const usual = usualRating({
    sum: made.reduce((sum, { stars }) => sum + stars.sum, 0),
    count: made.reduce((sum, { stars }) => sum + stars.count, 0),
  });
  const ratings = made.map(({ stars }) => Math.round(bayesianAverage(stars, usual) * 10_000));
  const expected = fuseRanks([
    ranksOf(made.map(() => 0)),
    ranksOf(ratings),
    ranksOf(made.map(({ publishedAt }) => publishedAt.getTime())),
    ranksOf(made.map(({ stock }) => (stock > 0 ? 1 : 0))),
  ]);

  await nextRound();
  await nextRound();

  for (const [n, { productId }] of made.entries()) {
    const rank = await rankOf(productId);
    expect(rank.rating).toBe(ratings[n]);
    expect(Math.abs(rank.recommended - (expected[n] ?? 0) * 1e6)).toBeLessThanOrEqual(0.5);
  }
});

test('a round that finds nothing new changes nothing, and a store rests after it', async () => {
  await nextRound();
  await nextRound();
  shop.store.clock.advance(20_000);

  expect(await shop.services.product.followRanks()).toBe(0);
  const due = await shop.store.deps.db.storeRanking.findMany();
  expect(due.some(({ dueAt }) => dueAt > shop.store.clock.now())).toBe(true);
});
