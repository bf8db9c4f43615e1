import type { Actor, CollectionCondition, CollectionRule } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillCart, newKey } from '../../testing/make-order.ts';
import { productDraft, variantDraft } from '../../testing/make-product-draft.ts';
import { addPromotion, promotionDraft } from '../../testing/make-promotion.ts';
import { createTestServices, type TestServices } from '../../testing/test-services.ts';

let shop: TestServices;
let manager: Actor;
let categoryId = '';
let material = '';
let litres = '';
beforeAll(async () => {
  shop = await createTestServices();
  const { services, store } = shop;
  manager = await store.staff('manager');
  const both = (text: string) => ({ en: text, 'zh-CN': text });
  const home = { slug: 'home', name: both('Home'), parentId: null };
  const [parent] = await services.product.saveCategory(manager, { categoryId: null, draft: home });
  const below = { slug: 'kitchen', name: both('Kitchen'), parentId: parent?.id ?? '' };
  const tree = await services.product.saveCategory(manager, { categoryId: null, draft: below });
  const kitchen = tree.find(({ slug }) => slug === 'kitchen')?.id ?? '';
  categoryId = parent?.id ?? '';
  const choices = [{ key: 'steel', name: { en: 'Steel', 'zh-CN': '钢' } }];
  const attribute = (key: string, kind: 'choice' | 'number') =>
    services.product.saveAttribute(manager, {
      attributeId: null,
      draft: { key, kind, unit: null, name: both(key), isFilterable: true, choices: kind === 'choice' ? choices : [] },
    });
  material = (await attribute('material', 'choice')).id;
  litres = (await attribute('litres', 'number')).id;
  const drafts = [
    productDraft('pot', {
      categoryIds: [kitchen],
      tags: ['gift'],
      attributes: [
        { attributeId: material, value: { choice: { key: 'steel', name: both('') } } },
        { attributeId: litres, value: { number: 2.5 } },
      ],
      variants: [variantDraft('POT', 's', { price: 4_000 })],
    }),
    productDraft('pen', { tags: ['gift'], brand: 'Acme', variants: [variantDraft('PEN', 's', { price: 500 })] }),
  ];
  for (const draft of drafts) {
    const { id: productId, version } = await services.product.create(manager, { draft, key: newKey() });
    await services.product.setStatus(manager, { productId, version, status: 'active' });
  }
});
afterAll(() => shop[Symbol.asyncDispose]());

const rule = (...conditions: CollectionCondition[]): CollectionRule => ({ match: 'all', conditions });
const count = async (wanted: CollectionRule) =>
  (await shop.services.collection.preview(manager, { rule: wanted })).productCount;

test('products are found by category and below, tag, brand, price and attributes', async () => {
  expect(await count(rule({ kind: 'category', categoryId }))).toBe(1);
  expect(await count(rule({ kind: 'tag', tag: 'GIFT' }))).toBe(2);
  expect(await count(rule({ kind: 'brand', brand: 'acme' }))).toBe(1);
  expect(await count(rule({ kind: 'price', min: 500, max: 1_000 }))).toBe(2);
  expect(await count(rule({ kind: 'price', min: 501, max: null }))).toBe(2);
  expect(await count(rule({ kind: 'attribute', attributeId: material, equals: '钢' }))).toBe(1);
  expect(await count(rule({ kind: 'attribute-range', attributeId: litres, min: 2.5, max: null }))).toBe(1);
  expect(await count(rule({ kind: 'attribute-range', attributeId: litres, min: 2.6, max: null }))).toBe(0);
  const either: CollectionCondition[] = [
    { kind: 'brand', brand: 'acme' },
    { kind: 'category', categoryId },
  ];
  expect(await count(rule(...either))).toBe(0);
  expect(await count({ match: 'any', conditions: either })).toBe(2);
});

test('a collection follows the products, and a promotion for it takes off only what is in it', async () => {
  const { services, store } = shop;
  const draft = {
    slug: 'cheap',
    name: { en: 'Cheap', 'zh-CN': '便宜' },
    rule: rule({ kind: 'price', min: null, max: 1_000 }, { kind: 'tag', tag: 'gift' }),
  };
  const made = await services.collection.save(manager, { ref: null, draft });
  expect(made).toMatchObject({ version: 1, productCount: 1 });
  const scope = { productIds: [], categoryIds: [], collectionIds: [made.id] };
  await addPromotion(store.deps, store, { scope });
  const shopper = store.guest();
  const variants = await store.deps.db.variant.findMany({ where: { sku: { in: ['POT', 'PEN'] } } });
  await store.deps.db.stockLevel.updateMany({
    where: { variantId: { in: variants.map(({ id }) => id) } },
    data: { onHand: 5 },
  });
  await fillCart(
    store.deps,
    shopper,
    variants.map(({ id }) => [id, 1]),
  );
  expect((await services.cart.get(shopper)).discount.amount).toBe(250);

  const { items } = await services.product.list(manager, { limit: 10, query: 'pot' });
  const products = items.map(({ id: productId, version }) => ({ productId, version }));
  const change = { kind: 'price', change: { by: 'amount', amount: -3_200 } } as const;
  await services.product.editBulk(manager, { products, change, key: newKey() });

  expect((await services.collection.list(manager))[0]).toMatchObject({ slug: 'cheap', productCount: 2 });
  expect((await services.cart.get(shopper)).discount.amount).toBe(250 + 400);
});

test('a collection is changed by one at a time, has parts that exist, and a promotion names one that does', async () => {
  const { services, store } = shop;
  const { collection, promotion } = services;
  const draft = { slug: 'all', name: { en: 'All', 'zh-CN': '全部' }, rule: rule({ kind: 'tag', tag: 'gift' }) };
  const made = await collection.save(manager, { ref: null, draft });
  const ref = { collectionId: made.id, version: made.version };
  await collection.save(manager, { ref, draft: { ...draft, slug: 'everything' } });

  await expect(collection.save(manager, { ref, draft })).rejects.toMatchObject({ reason: 'CATALOG_CHANGED' });
  const nowhere = { ...draft, slug: 'new', rule: rule({ kind: 'category', categoryId: store.storeId }) };
  await expect(collection.save(manager, { ref: null, draft: nowhere })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await collection.remove(manager, { collectionId: made.id, version: 2 });
  const gone = promotionDraft({ scope: { productIds: [], categoryIds: [], collectionIds: [made.id] } });
  await expect(promotion.create(manager, { draft: gone, key: newKey() })).rejects.toMatchObject({
    details: { field: 'scope' },
  });
});
