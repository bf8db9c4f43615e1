import {
  type InventoryRow,
  type LedgerRow,
  MOVEMENT_KINDS,
  PROMISE_KINDS,
  type PromiseTerms,
  type SkuView,
  STOCK_CAUSE_CODES,
  type StaffStockEvent,
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
  z.strictObject({
    variantId: z.string(),
    warehouseId: z.string().nullable(),
    available: z.int(),
    version: z.int(),
    promise: z
      .strictObject({ kind: z.enum(['backorder', 'preorder']), arrivesOn: z.string().nullable() })
      .nullable()
      .optional(),
  }),
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

const promiseFields = {
  kind: z.enum(PROMISE_KINDS),
  limit: z.int(),
  arrivesOn: z.string().nullable(),
  promised: z.int(),
  version: z.int(),
};

export const promiseTerms = view<PromiseTerms>()(z.strictObject(promiseFields));

export const inventoryRow = view<InventoryRow>()(
  z.strictObject({
    ...staffLevelFields,
    ...capFields,
    promise: promiseTerms.nullable(),
    sku: z.string(),
    productName: localizedText,
    warehouseName: localizedText,
  }),
);

export const inventoryPage = pageOf(inventoryRow);

const movementFields = {
  id: z.string(),
  kind: z.enum(MOVEMENT_KINDS),
  onHandDelta: z.int(),
  reservedDelta: z.int(),
  version: z.int(),
  cause: z.string(),
  causeCode: z.enum(STOCK_CAUSE_CODES).nullable(),
  orderNumber: z.int().nullable(),
  author: z.string().nullable(),
  at: z.date(),
};

export const stockMovement = view<StockMovementView>()(z.strictObject(movementFields));

const ledgerRow = view<LedgerRow>()(
  z.strictObject({
    ...movementFields,
    variantId: z.string(),
    warehouseId: z.string(),
    sku: z.string(),
    warehouseName: localizedText,
    bundles: z.array(z.string()),
  }),
);

export const ledgerPage = pageOf(ledgerRow);

export const skuView = view<SkuView>()(
  z.strictObject({ variantId: z.string(), sku: z.string(), productName: localizedText }),
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

export const staffStockEvent = view<StaffStockEvent>()(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('stock.changed'), sku: z.string(), level: staffStockLevel }),
    z.strictObject({
      type: z.literal('stock.promised'),
      sku: z.string(),
      promise: z.strictObject({ ...promiseFields, variantId: z.string() }),
    }),
    z.strictObject({
      type: z.literal('stock.threshold'),
      variantId: z.string(),
      warehouseId: z.string(),
      lowStockThreshold: z.int(),
    }),
  ]),
);
