import type { Actor, PriceListDraft } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServices, type TestServices } from '../../testing/test-services.ts';

let shop: TestServices;
let manager: Actor;
beforeAll(async () => {
  shop = await createTestServices();
  manager = await shop.store.staff('manager');
});
afterAll(() => shop[Symbol.asyncDispose]());

const inHours = (hours: number) => new Date(shop.store.clock.now().getTime() + hours * 3_600_000);
const draft = (name: string, changes: Partial<PriceListDraft> = {}): PriceListDraft => ({
  name,
  currency: 'EUR',
  startsAt: null,
  endsAt: null,
  priority: 0,
  ...changes,
});

async function listOf(variantIds: readonly string[], amount: number, of: PriceListDraft) {
  const { priceList } = shop.services;
  const { id: priceListId, version } = await priceList.save(manager, { ref: null, draft: of });
  const prices = variantIds.map((variantId) => ({ variantId, amount, compareAt: null }));
  await priceList.setPrices(manager, { priceListId, version, prices });
  return priceListId;
}

test('a list shows each price beside what the variant costs without it and what is paid now', async () => {
  const { priceList } = shop.services;
  const { variantIds } = await shop.store.addProduct({ variants: 3, slug: 'cup' });
  const sale = await listOf(variantIds, 800, draft('Sale', { priority: 1 }));
  const special = await listOf(variantIds.slice(0, 1), 700, draft('Special', { priority: 2 }));

  const first = await priceList.prices(manager, { priceListId: sale, limit: 2 });
  const rest = await priceList.prices(manager, { priceListId: sale, limit: 2, cursor: first.nextCursor ?? '' });

  expect([...first.items, ...rest.items].map(({ sku, amount, base, now }) => [sku, amount, base, now])).toEqual([
    ['CUP-0', 800, 1000, { amount: 700, priceListId: special }],
    ['CUP-1', 800, 1000, { amount: 800, priceListId: sale }],
    ['CUP-2', 800, 1000, { amount: 800, priceListId: sale }],
  ]);
  expect([first.items[0]?.name.en, rest.nextCursor]).toEqual(['Blue mug', null]);
});

test('lists overlap that hold at one moment for one variant, not those that follow each other', async () => {
  const { priceList } = shop.services;
  const { variantIds } = await shop.store.addProduct({ variants: 2 });
  const now = await listOf(variantIds, 900, draft('Now', { startsAt: inHours(0), endsAt: inHours(10) }));
  const late = await listOf(variantIds.slice(0, 1), 800, draft('Late', { startsAt: inHours(9), priority: 5 }));
  await listOf(variantIds, 800, draft('After', { startsAt: inHours(10) }));
  await listOf(variantIds, 800, draft('Dollars', { currency: 'USD' }));

  expect(await priceList.overlaps(manager, { priceListId: now })).toEqual([
    { priceListId: late, name: 'Late', priority: 5, count: 1 },
  ]);
});

test('variants are found by their SKUs, in the store alone and by staff who keep the catalogue', async () => {
  const { priceList } = shop.services;
  const { variantIds } = await shop.store.addProduct({ variants: 2, slug: 'jar' });
  const priceListId = await listOf(variantIds, 900, draft('Jars'));
  const skus = ['JAR-1', 'JAR-0', 'JAR-9'];

  const found = await priceList.findVariants(manager, { priceListId, skus });

  expect(found).toEqual([
    { variantId: variantIds[0], sku: 'JAR-0', name: expect.objectContaining({ en: 'Blue mug' }), base: 1000 },
    { variantId: variantIds[1], sku: 'JAR-1', name: expect.objectContaining({ en: 'Blue mug' }), base: 1000 },
  ]);
  const stranger = await createTestServices();
  const elsewhere = await stranger.store.staff('owner');
  await expect(stranger.services.priceList.findVariants(elsewhere, { priceListId, skus })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
  await stranger[Symbol.asyncDispose]();
  for (const actor of [await shop.store.staff('packer'), shop.store.guest()]) {
    const reason = actor.account === null ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN';
    await expect(priceList.findVariants(actor, { priceListId, skus })).rejects.toMatchObject({ reason });
    await expect(priceList.overlaps(actor, { priceListId })).rejects.toMatchObject({ reason });
    await expect(priceList.prices(actor, { priceListId, limit: 10 })).rejects.toMatchObject({ reason });
  }
});
