import type { Actor, InventoryRow, StaffStockLevel, StockLevelView, StockMovementView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

export interface AdjustStockInput {
  readonly variantId: string;
  readonly warehouseId: string;
  /** Change of units on hand, not zero. */
  readonly delta: number;
  readonly cause: string;
  readonly key: string;
}

export interface InventoryService {
  /** Live stock of up to 200 variants in one subscription. */
  watchVariants(actor: Actor, input: { variantIds: readonly string[] }): Promise<LiveTopic<readonly StockLevelView[]>>;
  list(
    actor: Actor,
    input: { query?: string | undefined; lowOnly?: boolean | undefined; limit: number; cursor?: string | undefined },
  ): Promise<{ items: readonly InventoryRow[]; nextCursor: string | null }>;
  movements(
    actor: Actor,
    input: { variantId: string; warehouseId: string; limit: number },
  ): Promise<readonly StockMovementView[]>;
  /** Changes units on hand by hand; refused when fewer than the reserved units would remain. */
  adjust(actor: Actor, input: AdjustStockInput): Promise<StaffStockLevel>;
  /** Every stock change of the store, for staff; the snapshot is the shortest 200 levels. */
  watchStore(actor: Actor): Promise<LiveTopic<readonly InventoryRow[]>>;
  /** Tidies holds that ran out. Returns how many were released. */
  releaseExpired(): Promise<number>;
}
