import { type ImageView, type LocalizedText, optionText, type ProductOption } from '@pushcart/domain';
import { translated, variantImage } from '../catalog/product-json.ts';
import type { HistoryContext, SoldVariant } from './history-orders.ts';
import type { ImportDeps } from './import-deps.ts';

/** What a store's past refers to: its variants by SKU, warehouses by code, its next order number. */
export async function readContext(
  { db }: ImportDeps,
  storeId: string,
  accountIds: ReadonlyMap<string, string>,
): Promise<HistoryContext> {
  const store = await db.store.findUniqueOrThrow({ where: { id: storeId } });
  const warehouses = await db.warehouse.findMany({ where: { storeId }, select: { id: true, code: true } });
  return {
    storeId,
    currency: store.currency,
    taxRate: store.taxRate,
    timeZone: store.timeZone,
    firstNumber: store.orderNumber + 1,
    accountIds,
    variants: await readVariants(db, storeId),
    warehouseIds: new Map(warehouses.map(({ code, id }) => [code, id])),
  };
}

interface SoldRow {
  readonly id: string;
  readonly sku: string;
  readonly product_id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly options: readonly ProductOption[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly image: ImageView | null;
}

async function readVariants(db: ImportDeps['db'], storeId: string): Promise<ReadonlyMap<string, SoldVariant>> {
  const rows = await db.$queryRaw<SoldRow[]>`
    SELECT variant.id, variant.sku, product.id AS product_id, product.slug, ${translated('name')} AS name,
      product.options, variant.options AS chosen, ${variantImage} AS image
    FROM variants variant JOIN products product ON product.id = variant.product_id
    WHERE variant.store_id = ${storeId}::uuid`;
  return new Map(
    rows.map(({ id, sku, product_id, slug, name, options, chosen, image }) => [
      sku,
      { id, productId: product_id, snapshot: { slug, name, optionText: optionText(options, chosen), image } },
    ]),
  );
}
