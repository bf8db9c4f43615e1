import { type Actor, MOVEMENT_KINDS, requirePermission, type StockMovementView, stockCauseOf } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { requireLimit } from '../db/page.ts';
import type { PersonalData } from '../db/personal-data.ts';
import type { Deps } from '../deps.ts';
import { requireLevel } from './require-level.ts';

/** The ledger of one level, newest first. */
export async function movements(
  { db, personalData }: Deps,
  actor: Actor,
  { variantId, warehouseId, ...page }: { variantId: string; warehouseId: string; limit: number },
): Promise<readonly StockMovementView[]> {
  requirePermission(actor, 'stock.read');
  const limit = requireLimit(page.limit, 200);
  await requireLevel(db, actor.storeId, { variantId, warehouseId });
  const rows = await db.$queryRaw<MovementRow[]>`
    SELECT ${movementColumns}
    FROM stock_movements movement
    LEFT JOIN orders placed ON placed.id = movement.order_id
    LEFT JOIN accounts author ON author.id = movement.actor_id AND author.erased_at IS NULL
    WHERE movement.variant_id = ${variantId}::uuid AND movement.warehouse_id = ${warehouseId}::uuid
    ORDER BY movement.version DESC LIMIT ${limit}`;
  return rows.map((row) => toMovement(row, personalData));
}

/** Of a row `movement` with its `placed` order and its `author`. */
export const movementColumns = Prisma.sql`movement.id, movement.kind, movement.on_hand_delta, movement.reserved_delta,
  movement.version, movement.cause, placed.number AS order_number, movement.created_at, author.id AS author_id,
  author.name AS author_name`;

export interface MovementRow {
  readonly id: bigint;
  readonly kind: string;
  readonly on_hand_delta: number;
  readonly reserved_delta: number;
  readonly version: bigint;
  readonly cause: string;
  readonly order_number: number | null;
  readonly created_at: Date;
  readonly author_id: string | null;
  readonly author_name: string | null;
}

export function toMovement(row: MovementRow, personalData: PersonalData): StockMovementView {
  const kind = MOVEMENT_KINDS.find((known) => known === row.kind);
  if (kind === undefined) throw new Error(`Movement ${row.id} is of the unknown kind ${row.kind}.`);
  return {
    id: String(row.id),
    kind,
    onHandDelta: row.on_hand_delta,
    reservedDelta: row.reserved_delta,
    version: Number(row.version),
    cause: row.cause,
    causeCode: stockCauseOf(row.cause),
    orderNumber: row.order_number,
    author: authorOf(row, personalData),
    at: row.created_at,
  };
}

function authorOf({ author_id: id, author_name: name }: MovementRow, personalData: PersonalData): string | null {
  if (id === null || name === null) return null;
  return personalData.open({ table: 'accounts', column: 'name', id }, name);
}
