import { type Actor, DomainError, type SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCatalogService } from '../catalog/index.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createReviewService } from './index.ts';
import type { ReviewService } from './review-service.ts';

let store: TestStore;
let reviews: ReviewService;
const provider = createFakePaymentProvider();
beforeAll(async () => {
  store = await createTestStore({ payment: provider, stock: 1000 });
  reviews = createReviewService(store.deps);
});
afterAll(async () => {
  const wrong = await store.deps.db.$queryRaw`
    SELECT product.id FROM products product LEFT JOIN reviews ON product_id = product.id AND reviews.status = 'published'
    GROUP BY product.id HAVING rating_sum <> coalesce(sum(rating), 0) OR rating_count <> count(rating)`;
  await store[Symbol.asyncDispose]();
  expect(wrong).toEqual([]);
});

const draft = { rating: 4, title: 'Solid', body: 'Keeps tea warm.', photos: [], locale: 'en' };

/** A shopper to whom the product was delivered. */
async function buyer(variantId: string): Promise<SignedInActor> {
  const shopper = await store.shopper();
  const order = await placeAndPay(store, provider, shopper, { variantId });
  await store.deps.db.order.update({ where: { id: order.id }, data: { status: 'delivered' } });
  return shopper;
}

const ratingOf = async (slug: string) =>
  (await createCatalogService(store.deps).product(store.guest(), { slug })).rating;
const newsOf = (topic: string) => store.deps.db.outbox.findMany({ where: { topic }, orderBy: { id: 'asc' } });
const refusal = (reason: string) => expect.objectContaining({ constructor: DomainError, reason });

test('only who received the product may review it, once, and change it', async () => {
  const { productId, slug, variantIds } = await store.addProduct();
  const [shopper, stranger] = [await buyer(variantIds[0]), await store.shopper()];
  const unpaid = await store.shopper();
  await placeAndPay(store, provider, unpaid, { variantId: variantIds[0] });

  expect(await reviews.mine(shopper, { productId })).toEqual({ mayWrite: true, review: null });
  for (const actor of [stranger, unpaid]) {
    expect(await reviews.mine(actor, { productId })).toEqual({ mayWrite: false, review: null });
    await expect(reviews.write(actor, { ...draft, productId })).rejects.toEqual(refusal('REVIEW_NOT_ALLOWED'));
  }
  await expect(reviews.write(store.guest(), { ...draft, productId })).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));

  const first = await reviews.write(shopper, { ...draft, productId });
  const second = await reviews.write(shopper, { ...draft, productId, rating: 2 });

  expect(first).toMatchObject({ authorName: 'Robin E.', verified: true, status: 'published', version: 1 });
  expect(second).toMatchObject({ id: first.id, rating: 2, version: 2, editedAt: store.clock.now() });
  expect(await ratingOf(slug)).toEqual({ average: 2, count: 1 });
});

test('many write at once and the rating is their average, also after some are hidden, shown and taken back', async () => {
  const { productId, slug, variantIds } = await store.addProduct({ stock: 20 });
  const staff = await store.staff('support');
  const buyers: SignedInActor[] = [];
  for (let i = 0; i < 8; i++) buyers.push(await buyer(variantIds[0]));

  const written = await Promise.all(
    buyers.map((actor, i) => reviews.write(actor, { ...draft, productId, rating: (i % 5) + 1 })),
  );
  expect(await ratingOf(slug)).toEqual({ average: 2.63, count: 8 });

  const [first, second] = written;
  await reviews.moderate(staff, { reviewId: first?.id ?? '', status: 'hidden', reason: 'About another shop' });
  await reviews.moderate(staff, { reviewId: second?.id ?? '', status: 'hidden', reason: 'About another shop' });
  await reviews.moderate(staff, { reviewId: second?.id ?? '', status: 'published' });
  await reviews.remove(buyers[7] as Actor, { productId });

  expect(await ratingOf(slug)).toEqual({ average: 2.83, count: 6 });
});

test('each change is told with the rating that follows, and a hidden review only as gone', async () => {
  const { productId, variantIds } = await store.addProduct();
  const [shopper, staff] = [await buyer(variantIds[0]), await store.staff('owner')];
  const { id } = await reviews.write(shopper, { ...draft, productId });
  await reviews.reply(staff, { reviewId: id, text: ' Thank you! ' });
  await reviews.moderate(staff, { reviewId: id, status: 'hidden', reason: 'Names a neighbour' });
  await reviews.remove(shopper, { productId });

  const toShoppers = (await newsOf(`product:${productId}`)).map(({ version, payload }) => ({
    version,
    ...(payload as object),
  }));
  expect(toShoppers).toMatchObject([
    { version: 1n, review: { rating: 4, reply: null }, rating: { average: 4, count: 1 } },
    { version: 2n, review: { reply: { text: 'Thank you!' } }, rating: { average: 4, count: 1 } },
    { version: 3n, review: null, rating: { average: null, count: 0 } },
    { version: 4n, review: null, rating: { average: null, count: 0 } },
  ]);
  const toStore = (await newsOf(`store:${store.storeId}:reviews`)).filter(({ key }) => key === id);
  expect(toStore.map(({ payload }) => payload)).toMatchObject([
    { review: { status: 'published', product: { id: productId, name: { en: 'Blue mug' } } } },
    { review: { status: 'published' } },
    { review: { status: 'hidden', hiddenFor: 'Names a neighbour' } },
    { review: null },
  ]);
});

test('a review with an address to go to waits for staff, and one that was hidden does so when it is changed', async () => {
  const { productId, slug, variantIds } = await store.addProduct();
  const [shopper, staff] = [await buyer(variantIds[0]), await store.staff('manager')];

  const pending = await reviews.write(shopper, { ...draft, productId, body: 'Cheaper at www.elsewhere.example' });
  expect(pending.status).toBe('pending');
  expect((await reviews.list(store.guest(), { productId, limit: 5 })).items).toEqual([]);
  const queue = await reviews.listForStore(staff, { status: 'pending', limit: 50 });
  expect(queue.items.map((review) => review.id)).toContain(pending.id);

  await reviews.moderate(staff, { reviewId: pending.id, status: 'hidden', reason: 'Advertising' });
  expect(await reviews.mine(shopper, { productId })).toMatchObject({ review: { hiddenFor: 'Advertising' } });
  expect(await reviews.write(shopper, { ...draft, productId })).toMatchObject({ status: 'pending', hiddenFor: null });
  await reviews.moderate(staff, { reviewId: pending.id, status: 'published' });
  expect(await ratingOf(slug)).toEqual({ average: 4, count: 1 });
});

test('reviews come newest first, page by page, without hidden ones', async () => {
  const { productId } = await store.addProduct();
  const ratings = [1, 2, 3, 4, 5];
  await store.deps.db.review.createMany({
    data: ratings.map((rating) => ({
      productId,
      authorName: `Shopper ${rating}`,
      rating,
      title: 'Fine',
      body: '很好',
      locale: 'zh-CN',
      status: rating === 2 ? 'hidden' : 'published',
      createdAt: new Date(store.clock.now().getTime() + rating),
    })),
  });
  await store.deps.db.product.update({ where: { id: productId }, data: { ratingSum: 13, ratingCount: 4 } });

  const first = await reviews.list(store.guest(), { productId, limit: 2 });
  const second = await reviews.list(store.guest(), { productId, limit: 2, cursor: first.nextCursor ?? '' });

  expect([first, second].map(({ items }) => items.map(({ rating }) => rating))).toEqual([
    [5, 4],
    [3, 1],
  ]);
  expect(second.nextCursor).toBeNull();
  expect(first.items[0]).toMatchObject({ authorName: 'Shopper 5', verified: false });
});

test('another store neither finds nor judges a review', async () => {
  const { productId, variantIds } = await store.addProduct();
  const { id } = await reviews.write(await buyer(variantIds[0]), { ...draft, productId });
  const { storeId } = await store.addStore();
  const owner = await store.staff('owner');
  const elsewhere = { ...owner, storeId };

  await expect(reviews.list(elsewhere, { productId, limit: 2 })).rejects.toEqual(refusal('NOT_FOUND'));
  await expect(reviews.reply(elsewhere, { reviewId: id, text: 'Ours' })).rejects.toEqual(refusal('NOT_FOUND'));
  const packer = await store.staff('packer');
  const verdict = { reviewId: id, status: 'published' } as const;
  await expect(reviews.moderate(packer, verdict)).rejects.toEqual(refusal('FORBIDDEN'));
});
