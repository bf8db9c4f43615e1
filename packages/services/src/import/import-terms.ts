import { bundlePrice, requireBundle, requirePromise } from '@pushcart/domain';
import { idOf } from './ids.ts';
import type { ImportDeps } from './import-deps.ts';
import type { TermsImport } from './import-types.ts';

/** Says of variants that have no stock of their own yet what they are made of, or that they are sold before they come. */
export async function importTerms({ db }: ImportDeps, storeId: string, input: TermsImport): Promise<void> {
  const variants = await db.variant.findMany({
    where: { storeId },
    select: { id: true, sku: true, productId: true, prices: { where: { priceListId: null } } },
  });
  const ids = new Map(variants.map(({ id, sku }) => [sku, id]));
  const priceOf = (id: string) => Number(variants.find((variant) => variant.id === id)?.prices[0]?.amount ?? 0);
  for (const { sku, ...made } of input.bundles) {
    const variantId = idOf(ids, sku);
    const parts = made.parts.map((part) => ({ variantId: idOf(ids, part.sku), quantity: part.quantity }));
    const { percentOff } = requireBundle(variantId, { ...made, parts });
    const amount = bundlePrice(
      parts.map((part) => ({ price: priceOf(part.variantId), quantity: part.quantity })),
      percentOff ?? 0,
    );
    const rows = parts.map((part, position) => ({ ...part, position }));
    await db.$executeRaw`
      INSERT INTO bundles (variant_id, percent_off, version) VALUES (${variantId}::uuid, ${percentOff}::int, nextval('bundle_make_ups'))`;
    await db.bundlePart.createMany({ data: rows.map((row) => ({ ...row, bundleId: variantId })) });
    await db.price.updateMany({ where: { variantId, priceListId: null }, data: { amount } });
    const productId = variants.find(({ id }) => id === variantId)?.productId ?? '';
    await db.product.update({ where: { id: productId }, data: { priceFrom: amount } });
  }
  const today = new Date().toISOString().slice(0, 10);
  const warehouses = await db.warehouse.findMany({ where: { storeId }, select: { id: true } });
  for (const { sku, ...draft } of input.promises) {
    const variantId = idOf(ids, sku);
    const { kind, limit, arrivesOn } = requirePromise(draft, today);
    await db.stockLevel.createMany({
      data: warehouses.map(({ id: warehouseId }) => ({ variantId, warehouseId })),
      skipDuplicates: true,
    });
    await db.$executeRaw`SELECT set_promise_terms(${variantId}::uuid, ${kind}, ${limit}::int, ${arrivesOn}::date)`;
  }
}
