import type { Actor, SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRecommendationService } from '../recommendation/index.ts';
import { createSearchService } from '../search/index.ts';
import { indexProducts } from '../testing/index-products.ts';
import { addProduct } from '../testing/make-product.ts';
import type { MadeStore } from '../testing/make-store.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CatalogService } from './catalog-service.ts';
import { createCatalogService } from './index.ts';

const DAY_MS = 86_400_000;

let store: TestStore;
let other: MadeStore;
let catalog: CatalogService;
let manager: SignedInActor;
let secretIds: string[];
beforeAll(async () => {
  store = await createTestStore({ name: 'Plain teapot', brand: 'Acme' });
  other = await store.addStore();
  catalog = createCatalogService(store.deps);
  manager = await store.staff('manager');
  const { db, clock } = store.deps;
  const category = await db.category.create({
    data: { storeId: store.storeId, slug: 'pots', name: { en: 'Pots', 'zh-CN': 'Pots' }, position: 0 },
  });
  const add = (slug: string) =>
    store.addProduct({ slug, name: `Secret teapot ${slug}`, brand: 'Hush', categoryIds: [category.id] });
  const [draft, scheduled, archived] = [await add('draft'), await add('scheduled'), await add('archived')];
  const foreign = await addProduct(store.deps, other, {
    slug: 'foreign',
    name: 'Secret teapot foreign',
    brand: 'Hush',
  });
  secretIds = [draft, scheduled, archived, foreign].map(({ productId }) => productId);
  // All are found first, as those that go off sale are until the index has followed.
  await indexProducts(store.deps);
  const tomorrow = new Date(clock.now().getTime() + DAY_MS);
  const hide = (id: string, data: { status: string; publishedAt?: null; publishAt?: Date }) =>
    db.product.update({ where: { id }, data });
  await hide(draft.productId, { status: 'draft', publishedAt: null });
  await hide(scheduled.productId, { status: 'draft', publishedAt: null, publishAt: tomorrow });
  await hide(archived.productId, { status: 'archived' });
  for (const productId of secretIds) {
    await db.productInterest.create({
      data: { productId, storeId: store.storeId, trend: 1e6, viewed: 10, bought: 10 },
    });
    const pair = { productId: store.product.productId, otherId: productId, weight: 9, visitors: 9 };
    await db.productPair.createMany({ data: ['viewed', 'bought'].map((kind) => ({ ...pair, kind })) });
  }
  await db.productInterest.create({ data: { productId: store.product.productId, storeId: store.storeId, viewed: 10 } });
  await db.storeInterest.create({ data: { storeId: store.storeId, newest: 1 } });
});
afterAll(() => store[Symbol.asyncDispose]());

const ways: readonly (readonly [string, (guest: Actor) => Promise<unknown>])[] = [
  ['a list', (guest) => catalog.list(guest, { limit: 60 })],
  ['a search', (guest) => catalog.list(guest, { query: 'secret teapot', limit: 60 })],
  ['a search by another order', (guest) => catalog.list(guest, { query: 'teapot', sort: 'price-asc', limit: 60 })],
  ['a search in a category', (guest) => catalog.list(guest, { query: 'teapot', category: 'pots', limit: 60 })],
  ['a brand', (guest) => catalog.list(guest, { brands: ['Hush'], limit: 60 })],
  ['what is suggested', (guest) => catalog.suggest(guest, { prefix: 'secret tea', locale: 'en' })],
  ['what is suggested for a slip', (guest) => catalog.suggest(guest, { prefix: 'secrte teapot', locale: 'en' })],
  ['the row of a shopper', (guest) => recommend().forYou(guest, { limit: 50, recent: secretIds })],
  ...(['bought-together', 'viewed-also'] as const).map(
    (kind) =>
      [
        kind,
        (guest: Actor) => recommend().forProduct(guest, { productId: store.product.productId, kind, limit: 50 }),
      ] as const,
  ),
  [
    'what goes with it',
    (guest) => recommend().forProduct(guest, { productId: secretIds[2] ?? '', kind: 'viewed-also', limit: 50 }),
  ],
];
const recommend = () => createRecommendationService(store.deps);

test.each(ways)('%s shows nothing that is not on sale here', async (_what, ask) => {
  expect(JSON.stringify(await ask(store.guest()))).not.toMatch(/Secret|Hush|draft|scheduled|archived|foreign/);
});

test('facets count nothing that is not on sale here', async () => {
  const facets = await catalog.facets(store.guest(), { query: 'teapot' });

  expect(facets).toMatchObject({ total: 1, inStock: 1, brands: [{ brand: 'Acme', count: 1 }], categories: [] });
});

test('words, synonyms and queries of one store help nobody in another', async () => {
  const stranger = { ...store.guest(), storeId: other.storeId };
  await createSearchService(store.deps).setSynonyms(manager, { groups: [['teapot', 'kyusu']] });
  for (const guestId of ['one', 'two', 'three', 'four']) {
    await catalog.list({ ...store.guest(), guestId }, { query: 'plain teapot', limit: 1 });
  }
  await store.deps.queryLog.flush();

  expect((await catalog.list(store.guest(), { query: 'kyusu', limit: 5 })).items).toHaveLength(1);
  expect((await catalog.suggest(store.guest(), { prefix: 'plain', locale: 'en' })).queries).toEqual(['plain teapot']);
  expect((await catalog.list(stranger, { query: 'kyusu', limit: 5 })).items).toEqual([]);
  expect((await catalog.suggest(stranger, { prefix: 'plain', locale: 'en' })).queries).toEqual([]);
  expect((await catalog.list(stranger, { query: 'plian', limit: 5 })).search?.corrected).toBeNull();
  expect((await catalog.list(stranger, { category: 'pots', limit: 5 })).items).toEqual([]);
});

test('a cursor of another store leads to rows of this one', async () => {
  await store.addProduct({ name: 'Second teapot' });
  const page = await catalog.list(store.guest(), { sort: 'price-desc', limit: 1 });

  const there = await catalog.list(
    { ...store.guest(), storeId: other.storeId },
    {
      sort: 'price-desc',
      limit: 60,
      cursor: page.nextCursor ?? '',
    },
  );

  expect(page.nextCursor).not.toBeNull();
  expect(there.items.every(({ slug }) => slug === 'foreign')).toBe(true);
});
