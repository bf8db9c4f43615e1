import {
  type Actor,
  DomainError,
  requireDelta,
  requirePermission,
  requireText,
  type StaffStockLevel,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { once } from '../db/idempotency.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { TransferStockInput } from './inventory-service.ts';
import { requireLevel, requireWarehouseOf } from './require-level.ts';
import { type LevelRow, toLevel } from './to-level.ts';

/** Moves units from one warehouse to another, both levels together. */
export async function transfer(
  deps: Deps,
  actor: Actor,
  { key, ...input }: TransferStockInput,
): Promise<readonly StaffStockLevel[]> {
  requirePermission(actor, 'stock.adjust');
  const { variantId, fromId, toId, units } = input;
  requireDelta(Math.max(0, units));
  const cause = requireText('cause', input.cause, { max: 200 });
  await requireLevel(deps.db, actor.storeId, { variantId, warehouseId: fromId });
  await requireWarehouseOf(deps.db, actor.storeId, toId);
  if (fromId === toId) {
    throw new DomainError('INVALID_INPUT', 'A transfer goes from one warehouse to another.', { field: 'toId' });
  }
  return once(deps, actor, 'inventory.transfer', key, input, async (tx) => {
    const levels = await tx.$queryRaw<LevelRow[]>`
      SELECT * FROM transfer_stock(${variantId}::uuid, ${fromId}::uuid, ${toId}::uuid, ${units}::int,
                                   ${actor.account.id}::uuid, ${cause})`;
    markAsNews(tx);
    await recordAudit(deps, tx, actor, 'inventory.transfer', variantId, { fromId, toId, units, cause });
    return levels.map(toLevel);
  });
}
