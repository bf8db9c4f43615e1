import {
  type Actor,
  type InventoryRow,
  type LocalizedText,
  type PromiseTerms,
  requirePermission,
  requireText,
} from '@pushcart/domain';
import { translated } from '../catalog/product-json.ts';
import { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../db/page.ts';
import { matchesAnywhere, termsOf } from '../db/text-match.ts';
import type { Deps } from '../deps.ts';
import { promiseTerms } from './promise-terms.ts';
import { type LevelRow, toLevel } from './to-level.ts';

interface Row extends LevelRow {
  readonly sku: string;
  readonly max_per_order: number | null;
  readonly max_per_person: number | null;
  readonly promise: PromiseTerms | null;
  readonly product_name: LocalizedText;
  readonly warehouse_name: LocalizedText;
}

const LIST = 'levels';

/** The store's levels by SKU, for staff. */
export async function listInventory(
  { db }: Deps,
  actor: Actor,
  input: { query?: string | undefined; lowOnly?: boolean | undefined; limit: number; cursor?: string | undefined },
): Promise<Page<InventoryRow>> {
  requirePermission(actor, 'stock.read');
  const limit = requireLimit(input.limit);
  const query = requireText('query', input.query ?? '', { min: 0, max: 200 });
  const conditions = [
    Prisma.sql`variant.store_id = ${actor.storeId}::uuid AND ${hasStockOfItsOwn}`,
    ...termsOf(query).map(says),
  ];
  if (input.lowOnly === true) conditions.push(Prisma.sql`level.on_hand - level.reserved <= level.low_stock_threshold`);
  if (input.cursor !== undefined) conditions.push(afterCursor(input.cursor));
  const rows = await db.$queryRaw<Row[]>`
    ${levels} WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY variant.sku, level.warehouse_id LIMIT ${limit + 1}`;
  return toPage(rows, limit, {
    item: toInventoryRow,
    cursor: ({ sku, warehouse_id }) => encodeCursor(LIST, [sku, warehouse_id]),
  });
}

/** The levels with the fewest units to sell. */
export async function readShortest(
  { db }: Pick<Deps, 'db'>,
  storeId: string,
  limit: number,
): Promise<readonly InventoryRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    ${levels} WHERE variant.store_id = ${storeId}::uuid AND variant.status = 'active' AND product.status = 'active'
      AND ${hasStockOfItsOwn}
    ORDER BY level.on_hand - level.reserved, variant.sku, level.warehouse_id LIMIT ${limit}`;
  return rows.map(toInventoryRow);
}

const hasStockOfItsOwn = Prisma.sql`NOT EXISTS (SELECT 1 FROM bundles bundle WHERE bundle.variant_id = variant.id)`;

const levels = Prisma.sql`
  SELECT level.variant_id, level.warehouse_id, level.on_hand, level.reserved, level.low_stock_threshold, level.version,
    variant.sku, variant.max_per_order, variant.max_per_person, ${promiseTerms} AS promise,
    ${translated('name')} AS product_name, warehouse.name AS warehouse_name
  FROM stock_levels level
  JOIN variants variant ON variant.id = level.variant_id
  JOIN products product ON product.id = variant.product_id
  JOIN warehouses warehouse ON warehouse.id = level.warehouse_id
  LEFT JOIN stock_promises terms ON terms.variant_id = variant.id`;

function says(term: string): Prisma.Sql {
  const pattern = matchesAnywhere(term);
  return Prisma.sql`(variant.sku ILIKE ${pattern} OR EXISTS (
    SELECT 1 FROM product_translations text WHERE text.product_id = product.id AND text.name ILIKE ${pattern}))`;
}

function afterCursor(cursor: string): Prisma.Sql {
  const [sku, warehouseId] = decodeCursor(LIST, cursor, [CURSOR_PART.word, CURSOR_PART.id]);
  return Prisma.sql`(variant.sku, level.warehouse_id) > (${sku}, ${warehouseId}::uuid)`;
}

function toInventoryRow(row: Row): InventoryRow {
  return {
    ...toLevel(row),
    sku: row.sku,
    maxPerOrder: row.max_per_order,
    maxPerPerson: row.max_per_person,
    promise: row.promise,
    productName: row.product_name,
    warehouseName: row.warehouse_name,
  };
}
