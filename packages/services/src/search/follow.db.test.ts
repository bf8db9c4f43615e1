import type { SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProductService } from '../catalog/index.ts';
import { indexProducts } from '../testing/index-products.ts';
import { productDraft } from '../testing/make-product-draft.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { readTold } from '../testing/told-events.ts';
import { carryOnBuilds, requestRebuild } from './build-index.ts';
import { noteTextChanges } from './follow-changes.ts';
import { followDue } from './follow-due.ts';

let store: TestStore;
let manager: SignedInActor;
const both = (text: string) => ({ en: text, 'zh-CN': text });

beforeAll(async () => {
  store = await createTestStore({ name: 'Blue mug' });
  manager = await store.staff('manager');
  await indexProducts(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

async function follow(): Promise<void> {
  await readTold(store, noteTextChanges);
  await store.deps.db.outbox.deleteMany();
  await followDue(store.deps);
}

const count = async (query: string) => (await store.deps.productIndex.find(store.storeId, query)).productIds.length;
const wordsOf = (term: string) =>
  store.deps.db.searchWord.findMany({
    where: { storeId: store.storeId, term },
    select: { word: true, documents: true },
  });

test('a product is found from when it is on sale, by the name it has, until it is archived', async () => {
  const products = createProductService(store.deps);
  const draft = productDraft('novelty', { name: both('Samovar') });
  const { id, version } = await products.create(manager, { draft, key: crypto.randomUUID() });
  await follow();
  expect(await count('samovar')).toBe(0);

  const active = await products.setStatus(manager, { productId: id, version, status: 'active' });
  await follow();
  expect(await count('samovar')).toBe(1);

  const renamed = { ...draft, name: both('Teakettle') };
  const edited = await products.edit(manager, { productId: id, version: active.version, draft: renamed });
  await follow();
  expect([await count('samovar'), await count('teakettle')]).toEqual([0, 1]);
  expect(await wordsOf('samovar')).toEqual([]);

  await products.setStatus(manager, { productId: id, version: edited.version, status: 'archived' });
  await follow();
  expect(await count('teakettle')).toBe(0);
  expect(await wordsOf('teakettl')).toEqual([]);
});

test('while an index is made anew the old one is searched, and both follow what is written', async () => {
  await requestRebuild(store.deps);
  const building = await store.deps.db.searchGeneration.findFirst({ where: { status: 'building' } });
  expect(await count('blue mug')).toBe(1);

  while ((await carryOnBuilds(store.deps)).length > 0);

  const live = await store.deps.db.searchGeneration.findFirst({ where: { storeId: store.storeId, status: 'live' } });
  expect(live?.generation).toBe(building?.generation);
  expect(await count('blue mug')).toBe(1);
  while ((await store.deps.db.searchGeneration.count({ where: { status: 'old' } })) > 0)
    await carryOnBuilds(store.deps);
  expect(await store.deps.db.searchDocument.count({ where: { storeId: store.storeId } })).toBe(live?.documents);
});
