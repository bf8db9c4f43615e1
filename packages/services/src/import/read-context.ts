import { type ImageView, type LocalizedText, optionText, type ProductOption, type TaxClass } from '@pushcart/domain';
import type pg from 'pg';
import { translated, variantImage } from '../catalog/product-json.ts';
import { Prisma } from '../db/client.ts';
import { toTaxZoneView } from '../tax/tax-zone-row.ts';
import type { HistoryContext, SoldVariant } from './history-orders.ts';
import type { ImportDeps } from './import-deps.ts';

/** What a store's past refers to: its variants by SKU, warehouses by code, its next order number. */
export async function readContext(
  { db, pool }: ImportDeps,
  storeId: string,
  accountIds: ReadonlyMap<string, string>,
): Promise<HistoryContext> {
  const store = await db.store.findUniqueOrThrow({ where: { id: storeId } });
  const zones = await db.taxZone.findMany({ where: { storeId } });
  const warehouses = await db.warehouse.findMany({ where: { storeId }, select: { id: true, code: true } });
  const sold = await readSold(pool, storeId);
  return {
    storeId,
    currency: store.currency,
    taxZones: zones.map(toTaxZoneView),
    timeZone: store.timeZone,
    firstNumber: store.orderNumber + 1,
    accountIds,
    variants: new Map(sold.map((row) => [row.sku, toSoldVariant(row)])),
    productIds: new Map(sold.map(({ slug, product_id }) => [slug, product_id])),
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
  readonly tax_class: TaxClass;
}

async function readSold(pool: pg.Pool, storeId: string): Promise<readonly SoldRow[]> {
  const query = Prisma.sql`
    SELECT variant.id, variant.sku, product.id AS product_id, product.slug, ${translated('name')} AS name,
      product.options, product.tax_class, variant.options AS chosen, ${variantImage} AS image
    FROM variants variant JOIN products product ON product.id = variant.product_id
    WHERE variant.store_id = ${storeId}::uuid`;
  return (await pool.query<SoldRow>(query.text, query.values)).rows;
}

function toSoldVariant({ id, product_id, tax_class, slug, name, options, chosen, image }: SoldRow): SoldVariant {
  return {
    id,
    productId: product_id,
    taxClass: tax_class,
    snapshot: { slug, name, optionText: optionText(options, chosen), image },
  };
}
