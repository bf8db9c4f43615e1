import type { ProductFacets, ProductFilter } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMarket, shopsIn } from '../../testing/make-market.ts';
import { createTestServices, type TestServices } from '../../testing/test-services.ts';

const both = (text: string) => ({ en: text, 'zh-CN': text });
const stars = (count: number, rating: number) => Array.from({ length: count }, () => rating);
let shop: TestServices;

beforeAll(async () => {
  shop = await createTestServices({ slug: 'mug', brand: 'Acme', price: 1000, ratings: stars(2, 5) });
  const { deps, storeId, addProduct } = shop.store;
  const category = async (slug: string, parentId: string | null) =>
    (await deps.db.category.create({ data: { storeId, slug, parentId, position: 0, name: both(slug) } })).id;
  const home = await category('home', null);
  const kitchen = await category('kitchen', home);
  const pans = await category('pans', kitchen);
  const bath = await category('bath', home);
  await category('garden', null);
  const heat = (
    await deps.db.attribute.create({
      data: {
        storeId,
        key: 'heat',
        kind: 'choice',
        name: both('Heat'),
        choices: ['mild', 'hot'].map((key) => ({ key, name: both(key) })),
      },
    })
  ).id;
  const attribute = async (key: string, kind: string, isFilterable = true) =>
    (await deps.db.attribute.create({ data: { storeId, key, kind, name: both(key), isFilterable } })).id;
  const length = await attribute('length', 'number');
  const vegan = await attribute('vegan', 'boolean');
  const secret = await attribute('secret', 'boolean', false);

  const product = async (
    slug: string,
    options: Parameters<typeof addProduct>[0],
    values: readonly [string, object][],
  ) => {
    const { productId } = await addProduct({ slug, ...options });
    await deps.db.productAttribute.createMany({
      data: values.map(([attributeId, value]) => ({
        productId,
        attributeId,
        value,
        number: 'number' in value ? Number(value.number) : null,
      })),
    });
  };
  const choice = (key: string) => ({ choice: { key, name: both(key) } });
  await product('pan', { brand: 'Acme', price: 4000, categoryIds: [pans, kitchen], ratings: stars(4, 4) }, [
    [heat, choice('hot')],
    [length, { number: 30.5 }],
    [secret, { boolean: true }],
  ]);
  await product('pot', { brand: 'Birch', price: 6000, categoryIds: [pans], stock: 0 }, [
    [heat, choice('mild')],
    [length, { number: 20 }],
    [secret, { boolean: false }],
  ]);
  await product('towel', { brand: 'Birch', price: 2000, categoryIds: [bath], ratings: stars(1, 2) }, [
    [vegan, { boolean: true }],
  ]);
  await product('soap', { price: 300, categoryIds: [bath] }, [
    [vegan, { boolean: false }],
    [heat, choice('mild')],
  ]);
});
afterAll(() => shop[Symbol.asyncDispose]());

const slugs = async (filter: ProductFilter, actor = shop.store.guest()) =>
  (await shop.services.catalog.list(actor, { sort: 'price-asc', limit: 24, ...filter })).items.map(({ slug }) => slug);
const facets = (filter: ProductFilter = {}) => shop.services.catalog.facets(shop.store.guest(), filter);
const valuesOf = (found: ProductFacets, key: string) => {
  const facet = found.attributes.find((each) => each.key === key);
  return facet === undefined || facet.kind === 'number'
    ? facet
    : facet.values.map(({ value, count }) => [value, count]);
};

test.each<[string, ProductFilter, string[]]>([
  ['several categories below one', { category: 'home', categories: ['pans', 'bath'] }, ['soap', 'towel', 'pan', 'pot']],
  ['several brands', { brands: ['Acme', 'Birch'] }, ['mug', 'towel', 'pan', 'pot']],
  ['both ends of a price', { priceFrom: 1000, priceTo: 4000 }, ['mug', 'towel', 'pan']],
  ['stars', { ratingFrom: 4 }, ['mug', 'pan']],
  ['what is in stock', { inStock: true, category: 'kitchen' }, ['pan']],
  [
    'several values of an attribute',
    { attributes: [{ key: 'heat', values: ['mild', 'hot'] }] },
    ['soap', 'pan', 'pot'],
  ],
  ['yes and no', { attributes: [{ key: 'vegan', values: ['false'] }] }, ['soap']],
  ['a range of a number', { attributes: [{ key: 'length', from: 20, to: 30 }] }, ['pot']],
  [
    'two attributes at once',
    {
      attributes: [
        { key: 'heat', values: ['hot', 'mild'] },
        { key: 'length', from: 30 },
      ],
    },
    ['pan'],
  ],
  ['all kinds at once', { category: 'home', brands: ['Acme'], priceTo: 5000, ratingFrom: 3, inStock: true }, ['pan']],
  ['an attribute that is not for this', { attributes: [{ key: 'secret', values: ['true'] }] }, []],
  ['what looks like SQL', { brands: ["' OR 1=1--"], attributes: [{ key: "x' OR '1", values: ["')"] }] }, []],
])('a list is narrowed to %s', async (_what, filter, expected) => {
  expect(await slugs(filter)).toEqual(expected);
});

test('a market is asked in its own prices', async () => {
  await addMarket(shop.store.deps, await shop.store.staff('manager'));

  expect(await slugs({ priceFrom: 7500, priceTo: 15_000 }, shopsIn(shop.store.guest()))).toEqual(['mug', 'towel']);
  const found = await shop.services.catalog.facets(shopsIn(shop.store.guest()), {});
  expect(found.price).toEqual({
    lowest: { amount: 2250, currency: 'CNY' },
    highest: { amount: 45_000, currency: 'CNY' },
  });
});

test('without a choice everything is counted once', async () => {
  expect(await facets()).toEqual({
    total: 5,
    isExact: true,
    categories: [
      { slug: 'home', parent: null, name: both('home'), count: 4 },
      { slug: 'bath', parent: 'home', name: both('bath'), count: 2 },
      { slug: 'kitchen', parent: 'home', name: both('kitchen'), count: 2 },
      { slug: 'pans', parent: 'kitchen', name: both('pans'), count: 2 },
    ],
    brands: [
      { brand: 'Acme', count: 2 },
      { brand: 'Birch', count: 2 },
    ],
    price: { lowest: { amount: 300, currency: 'EUR' }, highest: { amount: 6000, currency: 'EUR' } },
    ratings: [
      { from: 4, count: 2 },
      { from: 3, count: 2 },
      { from: 2, count: 3 },
      { from: 1, count: 3 },
    ],
    inStock: 4,
    attributes: [
      {
        kind: 'choice',
        key: 'heat',
        name: both('Heat'),
        unit: null,
        values: [
          { value: 'mild', name: both('mild'), count: 2 },
          { value: 'hot', name: both('hot'), count: 1 },
        ],
      },
      { kind: 'number', key: 'length', name: both('length'), unit: null, lowest: 20, highest: 30.5 },
      {
        kind: 'boolean',
        key: 'vegan',
        name: both('vegan'),
        unit: null,
        values: [
          { value: 'false', name: { en: 'No', 'zh-CN': '否' }, count: 1 },
          { value: 'true', name: { en: 'Yes', 'zh-CN': '是' }, count: 1 },
        ],
      },
    ],
  });
});

test('what is chosen narrows all but its own counts', async () => {
  const found = await facets({ brands: ['Birch'], attributes: [{ key: 'heat', values: ['mild'] }] });

  expect(found.total).toBe(1);
  expect(found.brands).toEqual([{ brand: 'Birch', count: 1 }]);
  expect(valuesOf(found, 'heat')).toEqual([['mild', 1]]);
  expect(found.price?.lowest.amount).toBe(6000);

  const priced = await facets({ priceTo: 2000, inStock: true, ratingFrom: 4, category: 'home', categories: ['bath'] });
  expect(priced.total).toBe(0);
  expect(priced.price).toBeNull();
  expect(priced.categories).toEqual([]);
  expect(priced.inStock).toBe(0);
});

test('each choice counts what it would leave', async () => {
  const base: ProductFilter = { category: 'home', priceTo: 5000 };
  const found = await facets(base);

  for (const { brand, count } of found.brands) expect(await slugs({ ...base, brands: [brand] })).toHaveLength(count);
  for (const { slug, count } of found.categories) {
    expect(await slugs({ ...base, categories: [slug] })).toHaveLength(count);
  }
  for (const { from, count } of found.ratings) expect(await slugs({ ...base, ratingFrom: from })).toHaveLength(count);
  expect(await slugs({ ...base, inStock: true })).toHaveLength(found.inStock);
});

test.each<[string, ProductFilter]>([
  ['a range that ends before it begins', { priceFrom: 2, priceTo: 1 }],
  ['NUL in a brand', { brands: ['\0'] }],
  ['an attribute without a value', { attributes: [{ key: 'heat' }] }],
])('%s is refused', async (_what, filter) => {
  await expect(facets(filter)).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  await expect(slugs(filter)).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});
