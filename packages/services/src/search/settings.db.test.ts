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

const first = async (query: string, visitor = 1) => {
  const guest = { ...store.guest(), guestId: `visitor-${visitor}` };
  const { items, search } = await createCatalogService(store.deps).list(guest, { query, limit: 5 });
  return [items[0]?.slug, search?.isBroadened];
};

const ask = async (query: string, visitors: number) => {
  for (let visitor = 1; visitor <= visitors; visitor += 1) await first(query, visitor);
  await store.deps.queryLog.flush();
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

test('what was not found is counted by visitors, what may be personal is not', async () => {
  const search = createSearchService(store.deps);
  await ask('zzgramophone', 2);
  await ask('ZZgramophone ', 2);
  await ask('robin@example.com', 2);

  expect(await search.failed(manager)).toMatchObject([{ query: 'zzgramophone', searches: 2 }]);
});

const suggested = async (prefix: string) =>
  (await store.deps.productIndex.suggest(store.storeId, prefix, 'en')).queries;

test('what others found is suggested once enough of them have looked for it, and not because one asks again and again', async () => {
  for (let n = 0; n < 20; n += 1) await ask('green sofa', 1);
  await ask('green sofa', 2);
  expect(await suggested('green s')).toEqual([]);

  await ask('green sofa', 3);
  expect(await suggested('green s')).toEqual(['green sofa']);
});

test('what was found only in part, or as something else, is suggested to nobody', async () => {
  await ask('green robin smith steals', 5);
  await ask('grene sofa', 5);

  expect(await suggested('gre')).toEqual(['green sofa']);
});

test('a query that finds less than it did is suggested no longer', async () => {
  await ask('mobile cameras', 3);
  expect(await suggested('mobile')).toEqual(['mobile cameras']);

  await store.deps.db.product.updateMany({ where: { slug: 'phone' }, data: { status: 'archived' } });
  await indexProducts(store.deps);
  await ask('mobile cameras', 1);

  expect(await suggested('mobile')).toEqual([]);
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
  expect(await search.status(manager)).toEqual({ documents: 1, waiting: 0, build: null });
});
