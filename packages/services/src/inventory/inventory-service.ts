import type {
  Actor,
  InventoryRow,
  StaffStockLevel,
  StockLevelView,
  StockMovementView,
  VariantCaps,
  WarehouseDraft,
  WarehouseView,
} from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

export interface AdjustStockInput {
  readonly variantId: string;
  readonly warehouseId: string;
  /** Change of units on hand, not zero. */
  readonly delta: number;
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
  /** Books a delivery: all its lines or none. */
  receive(actor: Actor, input: ReceiveStockInput): Promise<readonly StaffStockLevel[]>;
  /** Moves units between two warehouses. The levels after it: where they came from, then where they went. */
  transfer(actor: Actor, input: TransferStockInput): Promise<readonly StaffStockLevel[]>;
  /** Bounds what one shopper may order of a variant. */
  setCaps(actor: Actor, input: VariantCaps & { variantId: string }): Promise<VariantCaps>;
  /** In the order in which stock is taken from them. Those that change one return all. */
  warehouses(actor: Actor): Promise<readonly WarehouseView[]>;
  createWarehouse(actor: Actor, input: { draft: WarehouseDraft; key: string }): Promise<readonly WarehouseView[]>;
  editWarehouse(actor: Actor, input: { warehouseId: string; draft: WarehouseDraft }): Promise<readonly WarehouseView[]>;
  /** Refused with WAREHOUSE_IN_USE once anything was moved there, and for the only one. */
  removeWarehouse(actor: Actor, input: { warehouseId: string }): Promise<readonly WarehouseView[]>;
  /** Every stock change of the store, for staff; the snapshot is the shortest 200 levels. */
  watchStore(actor: Actor): Promise<LiveTopic<readonly InventoryRow[]>>;
  /** Tidies holds that ran out. Returns how many were released. */
  releaseExpired(): Promise<number>;
}
