import type { SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCatalogService } from '../catalog/index.ts';
import { indexProducts } from '../testing/index-products.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createSearchService } from './index.ts';

let store: TestStore;
let manager: SignedInActor;

beforeAll(async () => {
  store = await createTestStore({ slug: 'sofa', name: 'Green sofa' });
  await store.addProduct({ slug: 'phone', name: 'Mobile with two cameras' });
  await indexProducts(store.deps);
  manager = await store.staff('manager');
});
afterAll(() => store[Symbol.asyncDispose]());

const first = async (query: string) => {
  const { items, search } = await createCatalogService(store.deps).list(store.guest(), { query, limit: 5 });
  return [items[0]?.slug, search?.isBroadened];
};

test('synonyms are found as what they mean, also where they are several words', async () => {
  const search = createSearchService(store.deps);
  expect(await first('couch')).toEqual([undefined, false]);

  const groups = [
    ['Sofa', 'couch'],
    ['cell phone', 'mobile'],
  ];
  expect(await search.setSynonyms(manager, { groups })).toEqual([
    ['sofa', 'couch'],
    ['cell phone', 'mobile'],
  ]);

  expect(await first('couch')).toEqual(['sofa', false]);
  expect(await first('green couches')).toEqual(['sofa', false]);
  expect(await first('cell phone')).toEqual(['phone', false]);
  expect(await search.synonyms(manager)).toEqual([
    ['cell phone', 'mobile'],
    ['sofa', 'couch'],
  ]);
});

test('what was not found is counted, what may be personal is not', async () => {
  const search = createSearchService(store.deps);
  await first('zzgramophone');
  await first('ZZgramophone ');
  await first('robin@example.com');
  await store.deps.queryLog.flush();

  expect(await search.failed(manager)).toMatchObject([{ query: 'zzgramophone', searches: 2 }]);
});

test('what others found is suggested once enough of them have looked for it', async () => {
  const suggested = async () => (await store.deps.productIndex.suggest(store.storeId, 'green s', 'en')).queries;
  await first('green sofa');
  await store.deps.queryLog.flush();
  expect(await suggested()).toEqual([]);

  for (let n = 0; n < 3; n += 1) await first('green sofa');
  await store.deps.queryLog.flush();
  expect(await suggested()).toEqual(['green sofa']);
});

test('only staff who keep the catalogue see or change how is searched', async () => {
  const search = createSearchService(store.deps);
  const shopper = await store.shopper();

  for (const call of [
    () => search.status(shopper),
    () => search.failed(shopper),
    () => search.synonyms(shopper),
    () => search.setSynonyms(shopper, { groups: [] }),
  ]) {
    await expect(call()).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
  expect(await search.status(manager)).toEqual({ documents: 2, waiting: 0, build: null });
});
