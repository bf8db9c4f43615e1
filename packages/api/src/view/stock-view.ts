import {
  type InventoryRow,
  MOVEMENT_KINDS,
  type StaffStockChanged,
  type StaffStockLevel,
  type StockChanged,
  type StockLevelView,
  type StockMovementView,
} from '@pushcart/domain';
import { z } from 'zod';
import { localizedText } from './common-view.ts';
import { pageOf, view } from './view.ts';

export const stockLevelView = view<StockLevelView>()(
  z.strictObject({ variantId: z.string(), warehouseId: z.string(), available: z.int(), version: z.int() }),
);

const staffLevelFields = {
  variantId: z.string(),
  warehouseId: z.string(),
  onHand: z.int(),
  reserved: z.int(),
  lowStockThreshold: z.int(),
  version: z.int(),
};

export const staffStockLevel = view<StaffStockLevel>()(z.strictObject(staffLevelFields));

export const inventoryRow = view<InventoryRow>()(
  z.strictObject({ ...staffLevelFields, sku: z.string(), productName: localizedText, warehouseName: localizedText }),
);

export const inventoryPage = pageOf(inventoryRow);

export const stockMovement = view<StockMovementView>()(
  z.strictObject({
    id: z.string(),
    kind: z.enum(MOVEMENT_KINDS),
    onHandDelta: z.int(),
    reservedDelta: z.int(),
    version: z.int(),
    cause: z.string(),
    orderNumber: z.int().nullable(),
    at: z.date(),
  }),
);

export const stockChanged = view<StockChanged>()(
  z.strictObject({ type: z.literal('stock.changed'), level: stockLevelView }),
);

export const staffStockChanged = view<StaffStockChanged>()(
  z.strictObject({ type: z.literal('stock.changed'), sku: z.string(), level: staffStockLevel }),
);
