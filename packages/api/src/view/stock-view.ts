import {
  type InventoryRow,
  MOVEMENT_KINDS,
  type StaffStockChanged,
  type StaffStockLevel,
  type StockChanged,
  type StockLevelView,
  type StockMovementView,
  type VariantCaps,
  type WarehouseDraft,
  type WarehouseView,
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

const capFields = { maxPerOrder: z.int().nullable(), maxPerPerson: z.int().nullable() };

export const variantCaps = view<VariantCaps>()(z.strictObject(capFields));

export const inventoryRow = view<InventoryRow>()(
  z.strictObject({
    ...staffLevelFields,
    ...capFields,
    sku: z.string(),
    productName: localizedText,
    warehouseName: localizedText,
  }),
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
    author: z.string().nullable(),
    at: z.date(),
  }),
);

const warehouseFields = {
  code: z.string(),
  name: localizedText,
  city: z.string(),
  region: z.string(),
  country: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  position: z.int(),
} satisfies Record<keyof WarehouseDraft, z.ZodType>;

export const warehouseView = view<WarehouseView>()(
  z.strictObject({ ...warehouseFields, id: z.string(), onHand: z.int(), isUsed: z.boolean() }),
);

export const stockChanged = view<StockChanged>()(
  z.strictObject({ type: z.literal('stock.changed'), level: stockLevelView }),
);

export const staffStockChanged = view<StaffStockChanged>()(
  z.strictObject({ type: z.literal('stock.changed'), sku: z.string(), level: staffStockLevel }),
);
