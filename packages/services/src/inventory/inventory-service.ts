import type {
  Actor,
  Allocation,
  InventoryRow,
  LedgerRow,
  MovementKind,
  PromiseDraft,
  PromiseTerms,
  SkuView,
  StaffStockLevel,
  StockLevelView,
  StockMovementView,
  VariantCaps,
  WarehouseDraft,
  WarehouseView,
} from '@pushcart/domain';
import type { Page } from '../db/page.ts';
import type { LiveTopic } from '../live-topic.ts';

export interface AdjustStockInput {
  readonly variantId: string;
  readonly warehouseId: string;
  /** Change of units on hand, not zero. */
  readonly delta: number;
  readonly cause: string;
  readonly key: string;
}

export interface CountStockInput {
  readonly variantId: string;
  readonly warehouseId: string;
  /** Units that were counted, those that orders hold among them. */
  readonly onHand: number;
  /** What was on hand by the books when they were counted; refused when that has changed meanwhile. */
  readonly expected?: number | undefined;
  readonly cause: string;
  readonly key: string;
}

export interface ReceiveStockInput {
  readonly warehouseId: string;
  /** Of the delivery, as its papers say; the cause in the ledger. */
  readonly reference: string;
  readonly lines: readonly { readonly variantId: string; readonly units: number }[];
  readonly key: string;
}

export interface TransferStockInput {
  readonly variantId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly units: number;
  readonly cause: string;
  readonly key: string;
}

export interface SetThresholdInput {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly lowStockThreshold: number;
}

export interface LedgerFilter {
  readonly variantId?: string | undefined;
  readonly warehouseId?: string | undefined;
  readonly kind?: MovementKind | undefined;
  /** Words of the cause, a SKU, or the number of an order. */
  readonly query?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
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
  /**
   * Sets units on hand to what was counted, whatever moves at the same time; refused when fewer than the reserved units would remain. A count
   * that finds what is on hand leaves no trace.
   */
  count(actor: Actor, input: CountStockInput): Promise<StaffStockLevel>;
  /** Books a delivery: all its lines or none. */
  receive(actor: Actor, input: ReceiveStockInput): Promise<readonly StaffStockLevel[]>;
  /** Moves units between two warehouses. The levels after it: where they came from, then where they went. */
  transfer(actor: Actor, input: TransferStockInput): Promise<readonly StaffStockLevel[]>;
  /** Bounds what one shopper may order of a variant. */
  setCaps(actor: Actor, input: VariantCaps & { variantId: string }): Promise<VariantCaps>;
  /** Says how many units may be sold before they are there; never fewer than are promised already. */
  setPromise(actor: Actor, input: PromiseDraft & { variantId: string; key: string }): Promise<PromiseTerms>;
  /** From how many sellable units on a level counts as low. */
  setThreshold(actor: Actor, input: SetThresholdInput): Promise<{ lowStockThreshold: number }>;
  /** The movements of the store, newest first, by variant, warehouse, kind and words of the cause. */
  ledger(actor: Actor, input: LedgerFilter): Promise<Page<LedgerRow>>;
  /** Variants by their SKUs, as a scanner gives them; those that are not there are left out. */
  findSkus(actor: Actor, input: { skus: readonly string[] }): Promise<readonly SkuView[]>;
  /** From which warehouse units are taken first. */
  allocation(actor: Actor): Promise<{ allocation: Allocation }>;
  setAllocation(actor: Actor, input: { allocation: Allocation }): Promise<{ allocation: Allocation }>;
  /** Whether the actor gets a mail a day of what is low. */
  digest(actor: Actor): Promise<{ isWanted: boolean }>;
  setDigest(actor: Actor, input: { isWanted: boolean }): Promise<{ isWanted: boolean }>;
  /** In the order in which stock is taken from them. Those that change one return all. */
  warehouses(actor: Actor): Promise<readonly WarehouseView[]>;
  createWarehouse(actor: Actor, input: { draft: WarehouseDraft; key: string }): Promise<readonly WarehouseView[]>;
  editWarehouse(actor: Actor, input: { warehouseId: string; draft: WarehouseDraft }): Promise<readonly WarehouseView[]>;
  /** Refused with WAREHOUSE_IN_USE once anything was moved there, and for the only one. */
  removeWarehouse(actor: Actor, input: { warehouseId: string }): Promise<readonly WarehouseView[]>;
  /** Queues the mails of the day, after seven in the morning of the store. Returns how many. */
  sendDigests(): Promise<number>;
  /** Every stock change of the store, for staff; the snapshot is the shortest 200 levels. */
  watchStore(actor: Actor): Promise<LiveTopic<readonly InventoryRow[]>>;
  /** Tidies holds that ran out. Returns how many were released. */
  releaseExpired(): Promise<number>;
}
