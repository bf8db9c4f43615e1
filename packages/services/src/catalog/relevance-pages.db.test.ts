import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexProducts } from '../testing/index-products.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CatalogService } from './catalog-service.ts';
import { createCatalogService } from './index.ts';

let store: TestStore;
let catalog: CatalogService;
beforeEach(async () => {
  store = await createTestStore({ slug: 'mug', name: 'Blue mug' });
  catalog = createCatalogService(store.deps);
  for (const slug of ['b', 'c', 'd']) await store.addProduct({ slug, name: 'Blue mug' });
  await indexProducts(store.deps);
});
afterEach(() => store[Symbol.asyncDispose]());

async function read(
  narrow: object,
  between: (slugs: readonly string[]) => Promise<unknown>,
): Promise<readonly string[]> {
  const asked = { query: 'blue mug', limit: 2, ...narrow };
  const first = await catalog.list(store.guest(), asked);
  const slugs = first.items.map(({ slug }) => slug);
  await between(slugs);
  await indexProducts(store.deps);
  const second = await catalog.list(store.guest(), { ...asked, cursor: first.nextCursor ?? '' });
  return [...slugs, ...second.items.map(({ slug }) => slug)];
}

test.each([
  ['all that is found', {}],
  ['what is narrowed', { priceFrom: 1 }],
])('of %s nothing comes twice or is missed when products come and go between two pages', async (_what, narrow) => {
  const archive = (slug = '') => store.deps.db.product.updateMany({ where: { slug }, data: { status: 'archived' } });

  const withNew = await read(narrow, () => store.addProduct({ slug: 'best', name: 'Blue mug', salesCount: 100_000 }));
  expect(new Set(withNew).size).toBe(4);

  const withoutFirst = await read(narrow, ([first]) => archive(first));
  expect(new Set(withoutFirst).size).toBe(4);

  const withoutLast = await read(narrow, ([, last]) => archive(last));
  expect(new Set(withoutLast).size).toBe(4);
});
