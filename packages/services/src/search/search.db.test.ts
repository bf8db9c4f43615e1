import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexProducts } from '../testing/index-products.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await createTestStore({ slug: 'mug', name: 'Blue coffee mug' });
  await store.addProduct({ slug: 'kettle', name: 'Electric kettle 1.7 l', brand: 'Brewster' });
  await store.addProduct({ slug: 'beans', name: 'Coffee beans 500 g', brand: 'Kahawa' });
  await store.addProduct({ slug: 'headphones', name: 'Wireless headphones HWY14-186BKU1' });
  await store.addProduct({ slug: 'sweater', name: '绿色拼接毛衣' });
  await store.addProduct({ slug: 'mug-box', name: 'Box for six mugs' });
  await store.addProduct({ slug: 'sold-out', name: 'Copper funnel', stock: 0 });
  await store.addProduct({ slug: 'funnel', name: 'Copper funnel' });
  await indexProducts(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

async function find(query: string) {
  const found = await store.deps.productIndex.find(store.storeId, query);
  const ids = [...found.productIds];
  const products = await store.deps.db.product.findMany({ where: { id: { in: ids } } });
  const slugOf = new Map(products.map(({ id, slug }) => [id, slug]));
  return { ...found, slugs: ids.map((id) => slugOf.get(id)) };
}

test.each([
  ['a word', 'kettle', 'kettle'],
  ['another form of a word', 'kettles', 'kettle'],
  ['the brand', 'brewster', 'kettle'],
  ['an amount in another unit', '0.5kg', 'beans'],
  ['an amount with a space', '500 g beans', 'beans'],
  ['a model number', 'hwy14-186bku1', 'headphones'],
  ['a part of a model number', '186bku1', 'headphones'],
  ['Chinese words in another order', '毛衣绿色', 'sweater'],
  ['Chinese with two characters swapped', '衣毛绿色', 'sweater'],
  ['one word, typed as two', 'head phones', 'headphones'],
  ['one of the words, typed as two', 'wire less headphones', 'headphones'],
  ['both languages at once', 'mug 中文', 'mug'],
])('%s is found', async (_, query, expected) => {
  expect((await find(query)).slugs[0]).toBe(expected);
});

test.each([
  ['kettel', 'kettle'],
  ['headpohnes', 'headphones'],
  ['cofee mug', 'coffee mug'],
  ['ketttle', 'kettle'],
  ['coffeebeans', 'coffee beans'],
  ['bluecoffee mug', 'blue coffee mug'],
])('"%s" is taken for "%s"', async (typed, meant) => {
  expect((await find(typed)).corrected).toBe(meant);
});

test('a word that the store knows is left as it is', async () => {
  expect((await find('mugs')).corrected).toBeNull();
});

test('a word of two that no product has together is left as it is', async () => {
  expect((await find('kettlefunnel')).corrected).toBeNull();
});

test('what has all words stands before what has some of them', async () => {
  const { slugs, isBroadened } = await find('coffee mug');

  expect(slugs).toEqual(['mug', expect.any(String), expect.any(String)]);
  expect(isBroadened).toBe(false);
});

test('where nothing has all words, what has some of them is found and said to be broader', async () => {
  const { slugs, isBroadened } = await find('electric funnel');

  expect(slugs).toContain('kettle');
  expect(isBroadened).toBe(true);
});

test('what is sold out stands behind its like', async () => {
  expect((await find('copper funnel')).slugs).toEqual(['funnel', 'sold-out']);
});

test.each(['%'.repeat(1_000), '"', "'", "\\'); DROP TABLE products; --", ':*', '& | !', '(', '<->', ' '])(
  '%j is a plain query',
  async (query) => {
    await expect(find(query)).resolves.toMatchObject({ isComplete: true });
  },
);

test('a store finds only its own products', async () => {
  const other = await store.addStore();

  expect((await store.deps.productIndex.find(other.storeId, 'mug')).productIds).toEqual([]);
});

test('the beginning of a word suggests products', async () => {
  const { products } = await store.deps.productIndex.suggest(store.storeId, 'blue co', 'en');

  expect(products.map(({ slug }) => slug)).toEqual(['mug']);
});
