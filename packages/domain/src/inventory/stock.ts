import type { VariantId, WarehouseId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import type { VariantCaps } from './caps.ts';
import type { PromiseTerms, StockPromise } from './promise.ts';
import type { StockCause } from './stock-cause.ts';

/** What a shopper may know of one level: sellable units, and the version that orders its news. */
export interface StockLevelView {
  readonly variantId: VariantId;
  /** Null for units of no one warehouse: those of a bundle, and those that are still to come. */
  readonly warehouseId: WarehouseId | null;
  readonly available: number;
  readonly version: number;
  /** Of units that can be ordered before they are there. */
  readonly promise?: StockPromise | null | undefined;
}

/** What staff see of one level. */
export interface StaffStockLevel {
  readonly variantId: VariantId;
  readonly warehouseId: WarehouseId;
  readonly onHand: number;
  readonly reserved: number;
  readonly lowStockThreshold: number;
  readonly version: number;
}

/** A level with what names it on the desk. */
export interface InventoryRow extends StaffStockLevel, VariantCaps {
  /** Null for a variant that is sold from stock alone. */
  readonly promise: PromiseTerms | null;
  readonly sku: string;
  readonly productName: LocalizedText;
  readonly warehouseName: LocalizedText;
}

export const MOVEMENT_KINDS = ['receive', 'adjust', 'hold', 'release', 'ship', 'return', 'transfer'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export interface StockMovementView {
  readonly id: string;
  readonly kind: MovementKind;
  readonly onHandDelta: number;
  readonly reservedDelta: number;
  readonly version: number;
  /** In words: as staff wrote it, or those that `causeCode` has. */
  readonly cause: string;
  /** Why the shop itself moved it; null for what staff gave a reason of their own, or none. */
  readonly causeCode: StockCause | null;
  readonly orderNumber: number | null;
  /** Whoever of the staff did it by hand. */
  readonly author: string | null;
  readonly at: Date;
}

/** A movement with what it moved. */
export interface LedgerRow extends StockMovementView {
  readonly variantId: VariantId;
  readonly warehouseId: WarehouseId;
  readonly sku: string;
  readonly warehouseName: LocalizedText;
  /** SKUs of the bundles that were ordered, when it moved as a part of them. */
  readonly bundles: readonly string[];
}

/** A variant as a scanner finds it. */
export interface SkuView {
  readonly variantId: VariantId;
  readonly sku: string;
  readonly productName: LocalizedText;
}

/** The event on `variant:{id}`: the level after the change. */
export interface StockChanged {
  readonly type: 'stock.changed';
  readonly level: StockLevelView;
}

/** The event on `store:{id}:stock`: the level after the change, for staff. */
export interface StaffStockChanged {
  readonly type: 'stock.changed';
  readonly sku: string;
  readonly level: StaffStockLevel;
}

/** The event on `store:{id}:stock` when units of a variant were promised, covered or withdrawn, or its terms have changed. */
export interface StaffStockPromised {
  readonly type: 'stock.promised';
  readonly sku: string;
  readonly promise: PromiseTerms & { readonly variantId: VariantId };
}

/** The event on `store:{id}:stock` when a level counts as low from another number on. */
export interface StaffThresholdChanged {
  readonly type: 'stock.threshold';
  readonly variantId: VariantId;
  readonly warehouseId: WarehouseId;
  readonly lowStockThreshold: number;
}

export type StaffStockEvent = StaffStockChanged | StaffStockPromised | StaffThresholdChanged;

/** Units of a variant that are there to be sold now, over all warehouses. */
export function availableOf(variantId: VariantId, levels: Iterable<StockLevelView>): number {
  let available = 0;
  for (const level of levels) if (level.variantId === variantId && level.promise == null) available += level.available;
  return available;
}

/** Units of a variant that can be ordered beyond what is there, and when they come; null for none. */
export function promiseOf(
  variantId: VariantId,
  levels: Iterable<StockLevelView>,
): (StockPromise & { readonly units: number }) | null {
  for (const { variantId: id, promise, available } of levels) {
    if (id === variantId && promise != null && available > 0) return { ...promise, units: available };
  }
  return null;
}

/** Takes a level in, unless what is known of it is as new. Returns the same array when nothing changed. */
export function foldLevel<
  L extends { variantId: VariantId; warehouseId: WarehouseId | null; version: number; promise?: unknown },
>(levels: readonly L[], next: L): readonly L[] {
  const isPromise = (level: { promise?: unknown }) => level.promise != null;
  const index = levels.findIndex(
    (l) => l.variantId === next.variantId && l.warehouseId === next.warehouseId && isPromise(l) === isPromise(next),
  );
  const known = levels[index];
  if (known === undefined) return [...levels, next];
  if (known.version >= next.version) return levels;
  return levels.with(index, next);
}

export function isLow(level: StaffStockLevel): boolean {
  return level.onHand - level.reserved <= level.lowStockThreshold;
}

/** What is low now, scarcest first. */
export function scarcest(rows: readonly InventoryRow[]): readonly InventoryRow[] {
  return rows
    .filter(isLow)
    .sort((a, b) => a.onHand - a.reserved - (b.onHand - b.reserved) || a.sku.localeCompare(b.sku));
}
