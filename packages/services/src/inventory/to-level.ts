import type { StaffStockLevel } from '@pushcart/domain';

/** A row of `stock_levels` as SQL functions give it. */
export interface LevelRow {
  readonly variant_id: string;
  readonly warehouse_id: string;
  readonly on_hand: number;
  readonly reserved: number;
  readonly low_stock_threshold: number;
  readonly version: bigint;
}

export function toLevel(row: LevelRow): StaffStockLevel {
  return {
    variantId: row.variant_id,
    warehouseId: row.warehouse_id,
    onHand: row.on_hand,
    reserved: row.reserved,
    lowStockThreshold: row.low_stock_threshold,
    version: Number(row.version),
  };
}
