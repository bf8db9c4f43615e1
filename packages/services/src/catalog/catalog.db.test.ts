import { type Actor, PRODUCT_SORTS, type ProductSort } from '@pushcart/domain';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexProducts } from '../testing/index-products.ts';
import { addProduct } from '../testing/make-product.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CatalogService } from './catalog-service.ts';
import { createCatalogService } from './index.ts';

let store: TestStore;
let catalog: CatalogService;
let visitor: Actor;

const DAY_MS = 86_400_000;
const stars = (count: number, rating: number) => Array.from({ length: count }, () => rating);

beforeAll(async () => {
  store = await createTestStore({ slug: 'mug', name: 'Blue mug', price: 1000, stock: 5 });
  catalog = createCatalogService(store.deps);
  visitor = store.guest();
  const { db } = store.deps;
  const category = (slug: string, parentId: string | null, position: number) =>
    db.category.create({
      data: { storeId: store.storeId, slug, parentId, position, name: { en: slug, 'zh-CN': `${slug}（中文）` } },
    });
  const home = await category('home', null, 0);
  const kitchen = await category('kitchen', home.id, 1);
  await category('garden', null, 2);
  const published = (daysAgo: number) => new Date(store.clock.now().getTime() - daysAgo * DAY_MS);
  await store.addProduct({
    slug: 'teapot',
    name: 'Red teapot 100%',
    price: 4000,
    variants: 2,
    categoryIds: [kitchen.id],
    salesCount: 50,
    ratings: stars(100, 5),
    publishedAt: published(30),
  });
  await store.addProduct({
    slug: 'spoon',
    name: 'Spoon_of_wood',
    price: 300,
    stock: 0,
    categoryIds: [home.id, kitchen.id],
    salesCount: 500,
    ratings: stars(1, 5),
    publishedAt: published(300),
  });
  await db.product.create({ data: { storeId: store.storeId, slug: 'draft', status: 'draft' } });
  await indexProducts(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const slugs = async (input: Partial<Parameters<CatalogService['list']>[1]>) =>
  (await catalog.list(visitor, { sort: 'newest', limit: 24, ...input })).items.map(({ slug }) => slug);

test('categories count the active products in and below them once', async () => {
  const categories = await catalog.categories(visitor);

  expect(categories.map(({ slug, productCount }) => [slug, productCount])).toEqual([
    ['home', 2],
    ['kitchen', 2],
    ['garden', 0],
  ]);
  expect(categories[1]).toMatchObject({
    parentId: categories[0]?.id,
    name: { en: 'kitchen', 'zh-CN': 'kitchen（中文）' },
  });
});

test('a card brings both languages, the price range and the stock', async () => {
  const { items, total } = await catalog.list(visitor, { query: 'teapot', sort: 'newest', limit: 1 });

  expect(total).toBe(1);
  expect(items[0]).toMatchObject({
    slug: 'teapot',
    name: { en: 'Red teapot 100%', 'zh-CN': 'Red teapot 100%（中文）' },
    image: { file: 'teapot', width: 960, height: 960 },
    priceFrom: { amount: 4000, currency: 'EUR' },
    priceTo: { amount: 4000, currency: 'EUR' },
    compareAt: null,
    rating: { average: 5, count: 100 },
    salesCount: 50,
  });
  expect(items[0]?.variantIds).toHaveLength(2);
  expect(items[0]?.stock.map(({ available }) => available)).toEqual([10, 10]);
});

test.each<[ProductSort, string[]]>([
  ['newest', ['mug', 'teapot', 'spoon']],
  ['price-asc', ['spoon', 'mug', 'teapot']],
  ['price-desc', ['teapot', 'mug', 'spoon']],
  ['sales', ['spoon', 'teapot', 'mug']],
  // One review of five stars says less than a hundred.
  ['rating', ['teapot', 'spoon', 'mug']],
])('sorted by %s', async (sort, expected) => {
  expect(await slugs({ sort })).toEqual(expected);
});

test('pages of every order hold each product once, also among equals', async () => {
  const other = await store.addStore();
  const elsewhere = { ...visitor, storeId: other.storeId };
  for (let n = 0; n < 11; n++) await addProduct(store.deps, other, { price: 100 * (n % 3), salesCount: n % 2 });

  for (const sort of PRODUCT_SORTS) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await catalog.list(elsewhere, { sort, limit: 4, cursor });
      expect(page.total).toBe(11);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
  }
});

test('a product that comes in front while someone leafs through moves nothing', async () => {
  const first = await catalog.list(visitor, { sort: 'price-asc', limit: 2 });
  const added = await store.addProduct({ slug: 'cheap', price: 1 });

  const second = await catalog.list(visitor, { sort: 'price-asc', limit: 2, cursor: first.nextCursor ?? '' });

  expect(second.items.map(({ slug }) => slug)).toEqual(['teapot']);
  await store.deps.db.product.update({ where: { id: added.productId }, data: { status: 'archived' } });
});

test('a category lists what is below it, an unknown one nothing', async () => {
  expect(await slugs({ category: 'home' })).toEqual(['teapot', 'spoon']);
  expect(await slugs({ category: 'garden' })).toEqual([]);
  expect(await slugs({ category: 'nowhere' })).toEqual([]);
});

test('in stock means that a unit can be sold', async () => {
  expect(await slugs({ inStock: true })).toEqual(['mug', 'teapot']);
});

test.each([
  ['RED teapots', 'teapot'],
  ['mug blue', 'mug'],
  ['mug（中文）', 'mug'],
  ['TEAPOT-1', 'teapot'],
  ['100%', 'teapot'],
  ['spoon_of_wood', 'spoon'],
  ['%', undefined],
  ["'--", undefined],
  ['$', undefined],
  ['\\', undefined],
])('a search for "%s" finds what it says first', async (query, expected) => {
  expect((await slugs({ query, sort: 'relevance' }))[0]).toBe(expected);
});

test('what is found can be read page by page, and sorted', async () => {
  const found = { query: 'teapot mug spoon' };
  const all = await slugs({ ...found, sort: 'relevance' });
  const { items, nextCursor } = await catalog.list(visitor, { ...found, limit: 2 });
  const rest = await catalog.list(visitor, { ...found, limit: 2, cursor: nextCursor ?? undefined });

  expect([...items, ...rest.items].map(({ slug }) => slug)).toEqual(all);
  expect(await slugs({ ...found, sort: 'price-asc' })).toEqual(['spoon', 'mug', 'teapot']);
});

test.each([
  ['found', 'gnome', {}],
  ['found and narrowed', 'heron', { priceTo: 9_000 }],
])('what comes in front while someone leafs through what is %s moves nothing', async (_, figure, filter) => {
  const added: string[] = [];
  const addFigure = async (salesCount: number) => {
    const product = await store.addProduct({ slug: `${figure}-${salesCount}`, name: `Garden ${figure}`, salesCount });
    added.push(product.productId);
    await indexProducts(store.deps);
  };
  for (const sales of [300, 200, 100]) await addFigure(sales);
  const input = { query: `garden ${figure}`, sort: 'relevance', limit: 2, ...filter } as const;
  const first = await catalog.list(visitor, input);
  await addFigure(9_000);

  const second = await catalog.list(visitor, { ...input, cursor: first.nextCursor ?? '' });

  const sales = ({ items }: typeof first) => items.map(({ salesCount }) => salesCount);
  expect([sales(first), sales(second)]).toEqual([[300, 200], [100]]);
  expect(sales(await catalog.list(visitor, input))).toEqual([9_000, 300]);
  await store.deps.db.product.updateMany({ where: { id: { in: added } }, data: { status: 'archived' } });
  await indexProducts(store.deps);
});

test.each([
  ['a limit of 1e9', { limit: 1e9 }, 'INVALID_INPUT'],
  ['a limit of -1', { limit: -1 }, 'INVALID_INPUT'],
  ['NUL in the query', { query: 'a\0' }, 'INVALID_INPUT'],
  ['half a surrogate pair in the query', { query: '\ud800' }, 'INVALID_INPUT'],
  ['an order that does not exist', { sort: 'name; DROP TABLE products' as ProductSort }, 'INVALID_INPUT'],
  ['an order named like a property of every object', { sort: 'constructor' as ProductSort }, 'INVALID_INPUT'],
  ['a forged cursor', { cursor: 'forged' }, 'CURSOR_INVALID'],
])('%s is refused', async (_what, input, reason) => {
  await expect(slugs(input)).rejects.toMatchObject({ reason });
});

test('a cursor of one order does not fit another', async () => {
  const { nextCursor } = await catalog.list(visitor, { sort: 'sales', limit: 1 });

  await expect(slugs({ sort: 'newest', cursor: nextCursor ?? '' })).rejects.toMatchObject({ reason: 'CURSOR_INVALID' });
});

test('a page of products takes three queries, however long it is', async () => {
  const count = await countStatements(() => catalog.list(visitor, { sort: 'recommended', limit: 24 }));

  expect(count).toBe(3);
});

test('a product brings its variants, attributes, categories and stock', async () => {
  const { db } = store.deps;
  const { productId } = await store.addProduct({ slug: 'lamp', variants: 2, stock: 3, price: 2500 });
  const attribute = (key: string, unit: string | null) =>
    db.attribute.create({
      data: { storeId: store.storeId, key, kind: 'number', unit, name: { en: key, 'zh-CN': key } },
    });
  const [power, dimmable] = [await attribute('power', 'W'), await attribute('dimmable', null)];
  await db.productAttribute.create({
    data: { productId, attributeId: power.id, value: { number: 1200.5 }, number: 1200.5 },
  });
  await db.productAttribute.create({ data: { productId, attributeId: dimmable.id, value: { boolean: true } } });

  const product = await catalog.product(visitor, { slug: 'lamp' });

  expect(product).toMatchObject({
    id: productId,
    description: { en: 'Blue mug, made for tests.', 'zh-CN': '为测试而做。' },
    brand: null,
    categories: [],
    rating: { average: null, count: 0 },
    attributes: [
      { key: 'dimmable', unit: null, value: { en: 'Yes', 'zh-CN': '是' } },
      { key: 'power', unit: 'W', value: { en: '1,200.5', 'zh-CN': '1,200.5' } },
    ],
  });
  expect(product.images).toHaveLength(1);
  expect(product.variants.map(({ options, price }) => [options, price.amount])).toEqual([
    [{ size: 's' }, 2500],
    [{ size: 'm' }, 2500],
  ]);
  expect(product.stock.map(({ available }) => available)).toEqual([3, 3]);
  await db.product.update({ where: { id: productId }, data: { status: 'archived' } });
});

test('a product names the categories above its own, on the way to it', async () => {
  const { categories } = await catalog.product(visitor, { slug: 'teapot' });

  expect(categories.map(({ slug }) => slug)).toEqual(['home', 'kitchen']);
});

test('a product that is no longer sold, a draft and one of another store are not found', async () => {
  const elsewhere = { ...visitor, storeId: (await store.addStore()).storeId };

  for (const [actor, slug] of [
    [visitor, 'lamp'],
    [visitor, 'draft'],
    [visitor, 'nothing'],
    [visitor, 'mug\0'],
    [elsewhere, 'mug'],
  ] as const) {
    await expect(catalog.product(actor, { slug })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  }
});

/** Statements that reach the database while `work` runs. */
async function countStatements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const { submit } = pg.Query.prototype;
  pg.Query.prototype.submit = function (this: unknown, ...args: unknown[]) {
    count += 1;
    return Reflect.apply(submit, this, args);
  };
  try {
    await work();
  } finally {
    pg.Query.prototype.submit = submit;
  }
  return count;
}
