import {
  type Actor,
  DomainError,
  isId,
  requireDelta,
  requirePermission,
  requireText,
  type StaffStockLevel,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Reader } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { changeStock } from './change-stock.ts';
import type { ReceiveStockInput } from './inventory-service.ts';
import { requireWarehouseOf } from './require-level.ts';

export const MAX_DELIVERY_LINES = 200;

/** Books a delivery under its reference: all its lines or none. */
export async function receive(
  deps: Deps,
  actor: Actor,
  { key, ...input }: ReceiveStockInput,
): Promise<readonly StaffStockLevel[]> {
  requirePermission(actor, 'stock.adjust');
  const { warehouseId } = input;
  const cause = requireText('reference', input.reference, { max: 200 });
  const lines = requireLines(input.lines);
  await requireWarehouseOf(deps.db, actor.storeId, warehouseId);
  await requireVariants(
    deps.db,
    actor.storeId,
    lines.map(({ variantId }) => variantId),
  );
  return once(deps, actor, 'inventory.receive', key, input, async (tx) => {
    await tx.$executeRaw`SELECT lock_promised(${lines.map(({ variantId }) => variantId)}::uuid[])`;
    const levels: StaffStockLevel[] = [];
    for (const { variantId, units } of lines) {
      levels.push(await changeStock(tx, actor, { variantId, warehouseId, delta: units, kind: 'receive', cause }));
    }
    await recordAudit(deps, tx, actor, 'inventory.receive', warehouseId, { reference: cause, lines });
    return levels;
  });
}

/** In id order, as orders lock them. A variant that stands there twice is most likely a mistake. */
function requireLines(lines: ReceiveStockInput['lines']): ReceiveStockInput['lines'] {
  const isWhole = lines.length > 0 && lines.length <= MAX_DELIVERY_LINES;
  if (!isWhole || new Set(lines.map(({ variantId }) => variantId)).size < lines.length) {
    throw new DomainError(
      'INVALID_INPUT',
      `A delivery has 1 to ${MAX_DELIVERY_LINES} lines, each of another variant.`,
      {
        field: 'lines',
      },
    );
  }
  for (const { units } of lines) requireDelta(Math.max(0, units));
  return lines.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
}

async function requireVariants(db: Reader, storeId: string, ids: string[]): Promise<void> {
  const known = ids.every(isId) ? await db.variant.count({ where: { id: { in: ids }, storeId } }) : 0;
  if (known !== ids.length) throw new DomainError('NOT_FOUND', 'There is no such variant.');
}
