import { type Actor, DomainError, requirePermission, topics } from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { SetThresholdInput } from './inventory-service.ts';
import { requireLevel } from './require-level.ts';

const MAX_THRESHOLD = 1_000_000;

/** From how many sellable units on the level counts as low. */
export async function setThreshold(
  deps: Deps,
  actor: Actor,
  { variantId, warehouseId, lowStockThreshold }: SetThresholdInput,
): Promise<{ lowStockThreshold: number }> {
  requirePermission(actor, 'stock.adjust');
  if (!Number.isInteger(lowStockThreshold) || lowStockThreshold < 0 || lowStockThreshold > MAX_THRESHOLD) {
    throw new DomainError('INVALID_INPUT', 'A threshold is a whole number of units.', { field: 'lowStockThreshold' });
  }
  await requireLevel(deps.db, actor.storeId, { variantId, warehouseId });
  return inTransaction(deps, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO stock_levels (variant_id, warehouse_id, low_stock_threshold)
      VALUES (${variantId}::uuid, ${warehouseId}::uuid, ${lowStockThreshold}::int)
      ON CONFLICT (variant_id, warehouse_id) DO UPDATE SET low_stock_threshold = excluded.low_stock_threshold`;
    const type = 'stock.threshold';
    const payload = { type, variantId, warehouseId, lowStockThreshold };
    const key = `${variantId}:${warehouseId}:threshold`;
    await append(tx, [{ topic: topics.storeStock(actor.storeId), key, version: 0, type, payload }]);
    await recordAudit(deps, tx, actor, 'inventory.setThreshold', variantId, { warehouseId, lowStockThreshold });
    return { lowStockThreshold };
  });
}
