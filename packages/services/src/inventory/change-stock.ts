import type { SignedInActor, StaffStockLevel } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import { type LevelRow, toLevel } from './to-level.ts';

interface StockChange {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly delta: number;
  readonly kind: 'adjust' | 'receive';
  readonly cause: string;
}

/** Changes units on hand with ledger and news; refused when fewer than the reserved units would remain. */
export async function changeStock(
  tx: Transaction,
  actor: SignedInActor,
  { variantId, warehouseId, delta, kind, cause }: StockChange,
): Promise<StaffStockLevel> {
  const [level] = await tx.$queryRaw<LevelRow[]>`
    SELECT * FROM change_stock(${variantId}::uuid, ${warehouseId}::uuid, ${delta}::int, ${kind},
                               ${actor.account.id}::uuid, ${cause})`;
  if (level === undefined) throw new Error('The level was neither changed nor refused.');
  markAsNews(tx);
  return toLevel(level);
}
