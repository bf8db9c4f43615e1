import { requireListPrices, requirePriceList } from '@pushcart/domain';
import { idOf } from './ids.ts';
import type { ImportDeps } from './import-deps.ts';
import type { PriceListImport } from './import-types.ts';

/** A price list for what the store has. It is told of when it begins. */
export async function importPriceList(
  { db }: ImportDeps,
  storeId: string,
  { prices, ...head }: PriceListImport,
): Promise<void> {
  const store = await db.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } });
  const currency = head.currency ?? store.currency;
  const variants = await db.variant.findMany({
    where: { storeId, sku: { in: prices.map(({ sku }) => sku) } },
    select: { id: true, sku: true },
  });
  const ids = new Map(variants.map(({ id, sku }) => [sku, id]));
  const listed = prices.map(({ sku, ...price }) => ({ ...price, variantId: idOf(ids, sku) }));
  requireListPrices(listed);
  const rows = listed.map(({ variantId, amount, compareAt }) => ({
    variantId,
    currency,
    amount,
    compareAtAmount: compareAt,
  }));
  await db.priceList.create({
    data: { ...requirePriceList({ ...head, currency }), storeId, prices: { create: rows } },
  });
}
