import { randomBytes } from 'node:crypto';
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
import { createSearchService } from './index.ts';
import { rebuildSearch } from './rebuild-search.ts';

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

test('searches read no list of what is new: it is in its place once the index has followed', async () => {
  const left = () =>
    store.deps.db.$queryRaw<{ documents: bigint; words: bigint }[]>`
      SELECT gin_clean_pending_list('search_documents_terms_idx') AS documents,
        gin_clean_pending_list('search_words_deletions_idx') AS words`;
  await left();
  const products = createProductService(store.deps);
  const draft = productDraft('kettle', { name: both('Kettle') });
  const { id, version } = await products.create(manager, { draft, key: crypto.randomUUID() });
  await products.setStatus(manager, { productId: id, version, status: 'active' });
  await follow();
  expect(await left()).toEqual([{ documents: 0n, words: 0n }]);
  await requestRebuild(store.deps);
  while ((await carryOnBuilds(store.deps)).length > 0);
  expect(await left()).toEqual([{ documents: 0n, words: 0n }]);
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

test('a product is found by the category it is in, as it is called now, until the category is gone', async () => {
  const products = createProductService(store.deps);
  const add = { slug: 'crockery', name: both('Crockery'), parentId: null };
  const [category] = await products.saveCategory(manager, { categoryId: null, draft: add });
  const categoryId = category?.id ?? '';
  const draft = productDraft('gravy-boat', { name: both('Gravy boat'), categoryIds: [categoryId] });
  const { id, version } = await products.create(manager, { draft, key: crypto.randomUUID() });
  await products.setStatus(manager, { productId: id, version, status: 'active' });
  await follow();
  expect(await count('crockery')).toBe(1);

  await products.saveCategory(manager, { categoryId, draft: { ...add, name: both('Tableware') } });
  await follow();
  expect([await count('crockery'), await count('tableware')]).toEqual([0, 1]);

  await products.removeCategory(manager, { categoryId });
  await follow();
  expect([await count('tableware'), await count('gravy')]).toEqual([0, 1]);
});

test('words longer than are kept stop nobody from being found', async () => {
  const products = createProductService(store.deps);
  const long = (last: string) => `a${'𐐀'.repeat(19)}${last}`;
  const digits = BigInt(`0x${randomBytes(3_500).toString('hex')}`);
  const draft = productDraft('deseret', {
    name: both(`Zither ${long('𐐀')} ${long('𐌰')}`),
    description: both(`${digits}.5`),
  });
  const { id, version } = await products.create(manager, { draft, key: crypto.randomUUID() });

  await products.setStatus(manager, { productId: id, version, status: 'active' });
  await follow();

  expect(await count('zither')).toBe(1);
});

test('a choice of an attribute is found by what it is called now', async () => {
  const products = createProductService(store.deps);
  const define = (attributeId: string | null, called: string) =>
    products.saveAttribute(manager, {
      attributeId,
      draft: {
        ...{ key: 'glaze', kind: 'choice', unit: null, name: both('Glaze'), isFilterable: true },
        choices: [{ key: 'one', name: both(called) }],
      },
    });
  const { id: attributeId } = await define(null, 'Celadon');
  const draft = productDraft('bowl', {
    attributes: [{ attributeId, value: { choice: { key: 'one', name: both('Celadon') } } }],
  });
  const { id, version } = await products.create(manager, { draft, key: crypto.randomUUID() });
  await products.setStatus(manager, { productId: id, version, status: 'active' });
  await follow();
  expect(await count('celadon')).toBe(1);

  await define(attributeId, 'Tenmoku');
  await follow();

  expect([await count('celadon'), await count('tenmoku')]).toEqual([0, 1]);
  const { attributes } = await products.get(manager, { productId: id });
  expect(attributes).toMatchObject([{ value: { choice: { name: both('Tenmoku') } } }]);
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

test('a product that no index can hold keeps no other out, of changes nor of a new index', async () => {
  const made = await Promise.all(['Lute', 'Oboe', 'Viola', 'Harp'].map((name) => store.addProduct({ name })));
  const [lute] = made;
  await store.deps.db.$executeRaw`
    ALTER TABLE search_documents ADD CONSTRAINT no_lute CHECK (NOT terms @@ 'lute'::tsquery)`;
  await store.deps.db.searchDue.createMany({
    data: made.map(({ productId }) => ({ productId, storeId: store.storeId })),
  });

  await expect(followDue(store.deps)).rejects.toThrow(`cannot be indexed: ${lute?.productId}`);
  const found = async () => [await count('lute'), await count('oboe'), await count('viola'), await count('harp')];
  expect(await found()).toEqual([0, 1, 1, 1]);
  expect(await followDue(store.deps)).toBe(0);

  await expect(rebuildSearch({ databaseUrl: store.databaseUrl })).rejects.toThrow(`indexed: ${lute?.productId}`);
  await requestRebuild(store.deps);
  await expect(createSearchService(store.deps).carryOn()).rejects.toThrow('cannot be indexed');
  expect(await store.deps.db.searchGeneration.count({ where: { status: 'building' } })).toBe(0);
  expect(await found()).toEqual([0, 1, 1, 1]);
});
