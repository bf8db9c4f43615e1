import { type Actor, requireDelta, requirePermission, requireText, type StaffStockLevel } from '@pushcart/domain';
import { once } from '../db/idempotency.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { AdjustStockInput } from './inventory-service.ts';
import { requireLevel } from './require-level.ts';

interface LevelRow {
  readonly on_hand: number;
  readonly reserved: number;
  readonly low_stock_threshold: number;
  readonly version: bigint;
}

export async function adjust(deps: Deps, actor: Actor, { key, ...input }: AdjustStockInput): Promise<StaffStockLevel> {
  requirePermission(actor, 'stock.adjust');
  const { variantId, warehouseId, delta } = input;
  requireDelta(delta);
  const cause = requireText('cause', input.cause, { max: 200 });
  await requireLevel(deps.db, actor.storeId, input);
  return once(deps, actor, 'inventory.adjust', key, input, async (tx) => {
    const [level] = await tx.$queryRaw<LevelRow[]>`
      SELECT on_hand, reserved, low_stock_threshold, version
      FROM change_stock(${variantId}::uuid, ${warehouseId}::uuid, ${delta}, 'adjust', ${actor.account.id}::uuid, ${cause})`;
    if (level === undefined) throw new Error('The level was neither changed nor refused.');
    markAsNews(tx);
    return {
      variantId,
      warehouseId,
      onHand: level.on_hand,
      reserved: level.reserved,
      lowStockThreshold: level.low_stock_threshold,
      version: Number(level.version),
    };
  });
}
