import { type Actor, isId, type LedgerRow, type LocalizedText, requirePermission, requireText } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../db/page.ts';
import { matchesAnywhere, termsOf } from '../db/text-match.ts';
import type { Deps } from '../deps.ts';
import type { LedgerFilter } from './inventory-service.ts';
import { type MovementRow, movementColumns, toMovement } from './movements.ts';

interface Row extends MovementRow {
  readonly variant_id: string;
  readonly warehouse_id: string;
  readonly sku: string;
  readonly warehouse_name: LocalizedText;
  readonly bundles: readonly string[];
}

const LIST = 'ledger';

/** The movements of the store, newest first. A movement of a bundle's part names the bundle that was ordered. */
export async function readLedger(
  { db, personalData }: Deps,
  actor: Actor,
  input: LedgerFilter,
): Promise<Page<LedgerRow>> {
  requirePermission(actor, 'stock.read');
  const limit = requireLimit(input.limit, 200);
  const query = requireText('query', input.query ?? '', { min: 0, max: 200 });
  if (![input.variantId, input.warehouseId].every((id) => id === undefined || isId(id)))
    return { items: [], nextCursor: null };
  const conditions = [Prisma.sql`variant.store_id = ${actor.storeId}::uuid`, ...termsOf(query).map(says)];
  if (input.variantId !== undefined) conditions.push(Prisma.sql`movement.variant_id = ${input.variantId}::uuid`);
  if (input.warehouseId !== undefined) conditions.push(Prisma.sql`movement.warehouse_id = ${input.warehouseId}::uuid`);
  if (input.kind !== undefined) conditions.push(Prisma.sql`movement.kind = ${input.kind}`);
  if (input.cursor !== undefined) {
    const [before] = decodeCursor(LIST, input.cursor, [CURSOR_PART.integer]);
    conditions.push(Prisma.sql`movement.id < ${before}::bigint`);
  }
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${movementColumns}, movement.variant_id, movement.warehouse_id, variant.sku, warehouse.name AS warehouse_name, (
        SELECT coalesce(jsonb_agg(DISTINCT line.sku), '[]') FROM order_lines line
        WHERE line.order_id = movement.order_id AND line.bundle IS NOT NULL
          AND line.bundle -> 'parts' @> jsonb_build_array(jsonb_build_object('variantId', movement.variant_id))) AS bundles
    FROM stock_movements movement
    JOIN variants variant ON variant.id = movement.variant_id
    JOIN warehouses warehouse ON warehouse.id = movement.warehouse_id
    LEFT JOIN orders placed ON placed.id = movement.order_id
    LEFT JOIN accounts author ON author.id = movement.actor_id AND author.erased_at IS NULL
    WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY movement.id DESC LIMIT ${limit + 1}`;
  return toPage(rows, limit, {
    item: (row) => ({
      ...toMovement(row, personalData),
      variantId: row.variant_id,
      warehouseId: row.warehouse_id,
      sku: row.sku,
      warehouseName: row.warehouse_name,
      bundles: row.bundles,
    }),
    cursor: ({ id }) => encodeCursor(LIST, [String(id)]),
  });
}

function says(term: string): Prisma.Sql {
  const pattern = matchesAnywhere(term);
  return Prisma.sql`(movement.cause ILIKE ${pattern} OR variant.sku ILIKE ${pattern} OR placed.number::text = ${term})`;
}
