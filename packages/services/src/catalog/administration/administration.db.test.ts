import type { Actor, CatalogChanged, ProductChanged, ProductDraft } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillCart, newKey } from '../../testing/make-order.ts';
import { productDraft, variantDraft } from '../../testing/make-product-draft.ts';
import { createTestServices, type TestServices } from '../../testing/test-services.ts';

let shop: TestServices;
let manager: Actor;
beforeAll(async () => {
  shop = await createTestServices();
  manager = await shop.store.staff('manager');
});
afterAll(() => shop[Symbol.asyncDispose]());

const create = (draft: ProductDraft) => shop.services.product.create(manager, { draft, key: newKey() });

async function createActive(slug: string, changes: Partial<ProductDraft> = {}) {
  const { id: productId, version } = await create(productDraft(slug, changes));
  return shop.services.product.setStatus(manager, { productId, version, status: 'active' });
}

async function lastOffer(productId: string) {
  const row = await shop.store.deps.db.outbox.findFirstOrThrow({
    where: { topic: `product:${productId}:offer` },
    orderBy: { id: 'desc' },
  });
  return (row.payload as unknown as ProductChanged).offer;
}

const inMinutes = (minutes: number) => new Date(shop.store.clock.now().getTime() + minutes * 60_000);

test('a product is made as a draft nobody sees, goes on sale, and is gone when it is archived', async () => {
  const { services, store } = shop;
  const made = await create(productDraft('vase', { tags: ['gift'], variants: [variantDraft('V-S', 's')] }));
  expect(made).toMatchObject({ status: 'draft', version: 1, tags: ['gift'], publishedAt: null });
  await expect(services.catalog.product(store.guest(), { slug: 'vase' })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });

  const productId = made.id;
  await services.product.setStatus(manager, { productId, version: 1, status: 'active' });
  const seen = await services.catalog.product(store.guest(), { slug: 'vase' });
  expect(seen.variants).toMatchObject([{ sku: 'V-S', price: { amount: 1_000, currency: 'EUR' } }]);
  expect(seen.stock).toMatchObject([{ available: 0 }]);
  expect(await lastOffer(productId)).toMatchObject({ version: 2, isForSale: true });

  await services.product.setStatus(manager, { productId, version: 2, status: 'archived' });
  expect(await lastOffer(productId)).toEqual({ productId, version: 3, isForSale: false, prices: [], marketPrices: [] });
  await expect(services.catalog.product(store.guest(), { slug: 'vase' })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
  const noted = await store.deps.db.auditEntry.findMany({ where: { subject: productId }, orderBy: { id: 'asc' } });
  expect(noted.map(({ action }) => action)).toEqual(['product.create', 'product.setStatus', 'product.setStatus']);
});

test('a new price reaches who looks at the product, and is a decision in carts that have the old one', async () => {
  const { services, store } = shop;
  const product = await createActive('bowl');
  const [variant] = product.variants;
  if (variant?.id == null) throw new Error('The product has no variant.');
  await store.deps.db.stockLevel.updateMany({ where: { variantId: variant.id }, data: { onHand: 5 } });
  const shopper = store.guest();
  await fillCart(store.deps, shopper, [[variant.id, 1]]);
  const watched = await services.catalog.watch(shopper, { productIds: [product.id] });

  const draft = { ...product, variants: [{ ...variant, price: 1_250, compareAt: 1_500 }] };
  const edited = await services.product.edit(manager, { productId: product.id, version: product.version, draft });

  expect(edited).toMatchObject({ version: 3, variants: [{ price: 1_250, compareAt: 1_500 }] });
  const offer = await lastOffer(product.id);
  expect(offer.prices).toMatchObject([
    { variantId: variant.id, price: { amount: 1_250 }, compareAt: { amount: 1_500 } },
  ]);
  expect(watched.topics).toEqual([`product:${product.id}:offer`, `store:${store.storeId}:markets`]);
  expect(await watched.snapshot()).toEqual([offer]);
  expect((await services.cart.get(shopper)).lines[0]?.problems).toMatchObject([{ kind: 'price_changed' }]);
});

test('of two who change the same version, one is told to look again', async () => {
  const product = await createActive('jug');
  const change = { productId: product.id, version: product.version };

  const results = await Promise.allSettled(
    ['Acme', 'Other'].map((brand) => shop.services.product.edit(manager, { ...change, draft: { ...product, brand } })),
  );

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { reason: 'CATALOG_CHANGED', details: { version: product.version + 1 } },
  });
});

test('a variant that is left out is archived, and the same one when its SKU comes back', async () => {
  const sizes = [variantDraft('PLATE-S', 's'), variantDraft('PLATE-M', 'm')];
  const product = await createActive('plate', { variants: sizes });
  const ref = (version: number) => ({ productId: product.id, version });

  const one = await shop.services.product.edit(manager, {
    ...ref(product.version),
    draft: { ...product, variants: product.variants.slice(0, 1) },
  });
  const both = await shop.services.product.edit(manager, {
    ...ref(one.version),
    draft: { ...one, variants: [...one.variants, variantDraft('PLATE-M', 'm')] },
  });

  expect(one.variants).toHaveLength(1);
  expect(both.variants.map(({ id }) => id)).toEqual(product.variants.map(({ id }) => id));
});

test('slugs and SKUs are had by one product, and a picture has been uploaded before', async () => {
  await create(productDraft('pan'));

  await expect(create(productDraft('pan', { variants: [variantDraft('NEW', 's')] }))).rejects.toMatchObject({
    reason: 'CODE_TAKEN',
  });
  await expect(create(productDraft('other', { variants: [variantDraft('PAN', 's')] }))).rejects.toMatchObject({
    reason: 'CODE_TAKEN',
  });
  const stolen = { file: 'never-uploaded', alt: { en: '', 'zh-CN': '' }, width: 1, height: 1 };
  await expect(create(productDraft('stolen', { images: [stolen] }))).rejects.toMatchObject({
    details: { field: 'images' },
  });
});

test('the clock publishes and archives, and a price list begins and ends by it', async () => {
  const { services, store } = shop;
  const planned = await create(productDraft('lamp', { publishAt: inMinutes(10), unpublishAt: inMinutes(30) }));
  const [variant] = planned.variants;
  if (variant?.id == null) throw new Error('The product has no variant.');
  const list = await services.priceList.save(manager, {
    ref: null,
    draft: { name: 'Night', currency: 'EUR', startsAt: inMinutes(15), endsAt: inMinutes(20), priority: 1 },
  });
  const ref = { priceListId: list.id, version: list.version };
  const prices = [{ variantId: variant.id, amount: 700, compareAt: 1_000 }];
  await services.priceList.setPrices(manager, { ...ref, prices });
  await services.product.followSchedules();
  const states: unknown[] = [];

  for (const minutes of [10, 5, 5, 10]) {
    store.clock.advance(minutes * 60_000);
    await services.product.followSchedules();
    const { isForSale, prices } = await lastOffer(planned.id);
    states.push([isForSale, prices[0]?.price.amount ?? null]);
  }

  expect(states).toEqual([
    [true, 1_000],
    [true, 700],
    [true, 1_000],
    [false, null],
  ]);
  expect(await services.product.followSchedules()).toBe(0);
});

test('a bulk change says first what it would do, and leaves alone what somebody changed meanwhile', async () => {
  const { product: service } = shop.services;
  const [first, second] = [await createActive('cup'), await createActive('saucer')];
  const products = [first, second].map(({ id: productId, version }) => ({ productId, version }));
  const change = { kind: 'price', change: { by: 'percent', basisPoints: -1_000 } } as const;

  const preview = await service.previewBulk(manager, { products, change });
  await service.setStatus(manager, { productId: second.id, version: second.version, status: 'draft' });
  const key = newKey();
  const [done, again] = [
    await service.editBulk(manager, { products, change, key }),
    await service.editBulk(manager, { products, change, key }),
  ];

  expect(preview.map(({ outcome }) => outcome)).toEqual(['changes', 'changes']);
  expect(preview[0]?.prices).toEqual([
    { sku: 'CUP', before: { amount: 1_000, currency: 'EUR' }, after: { amount: 900, currency: 'EUR' } },
  ]);
  expect(done.map(({ outcome }) => outcome)).toEqual(['changes', 'stale']);
  expect(again).toEqual(done);
  expect((await service.get(manager, { productId: first.id })).variants[0]?.price).toBe(900);
  expect((await service.get(manager, { productId: second.id })).variants[0]?.price).toBe(1_000);
  expect((await lastOffer(first.id)).prices[0]?.price.amount).toBe(900);
});

test('two moves at once cannot make a circle of the categories', async () => {
  const { product: service } = shop.services;
  const words = (slug: string, parentId: string | null) => ({ slug, name: { en: slug, 'zh-CN': slug }, parentId });
  await service.saveCategory(manager, { categoryId: null, draft: words('rooms', null) });
  const tree = await service.saveCategory(manager, { categoryId: null, draft: words('garden', null) });
  const idOf = (slug: string) => tree.find((category) => category.slug === slug)?.id ?? '';

  const moves = await Promise.allSettled([
    service.saveCategory(manager, { categoryId: idOf('rooms'), draft: words('rooms', idOf('garden')) }),
    service.saveCategory(manager, { categoryId: idOf('garden'), draft: words('garden', idOf('rooms')) }),
  ]);

  expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(service.saveCategory(manager, { categoryId: null, draft: words('rooms', null) })).rejects.toMatchObject({
    reason: 'CODE_TAKEN',
  });
});

test('the desk is told what to read again, and only staff who keep the catalogue do it', async () => {
  const { services, store } = shop;
  const watched = await services.product.watch(manager);
  const { id } = await create(productDraft('tray'));

  const row = await store.deps.db.outbox.findFirstOrThrow({ where: { topic: watched.topics[0] ?? '', key: id } });
  expect(row.payload as unknown as CatalogChanged).toMatchObject({ subject: 'product', id, version: 1 });
  const packer = await store.staff('packer');
  await expect(services.product.list(packer, { limit: 10 })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const { items } = await services.product.list(manager, { limit: 10, query: 'tray' });
  expect(items).toMatchObject([{ slug: 'tray', status: 'draft', available: 0, isLow: true }]);
});
