import { type Actor, requireDelta, requirePermission, requireText, type StaffStockLevel } from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { changeStock } from './change-stock.ts';
import type { AdjustStockInput } from './inventory-service.ts';
import { requireLevel } from './require-level.ts';

export async function adjust(deps: Deps, actor: Actor, { key, ...input }: AdjustStockInput): Promise<StaffStockLevel> {
  requirePermission(actor, 'stock.adjust');
  const { variantId, warehouseId, delta } = input;
  requireDelta(delta);
  const cause = requireText('cause', input.cause, { max: 200 });
  await requireLevel(deps.db, actor.storeId, input);
  return once(deps, actor, 'inventory.adjust', key, input, async (tx) => {
    const level = await changeStock(tx, actor, { variantId, warehouseId, delta, kind: 'adjust', cause });
    await recordAudit(deps, tx, actor, 'inventory.adjust', variantId, { warehouseId, delta, cause });
    return level;
  });
}
