import { MAX_STOCK_DELTA } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { inventoryPage, staffStockLevel, stockMovement, variantCaps, warehouseView } from '../view/stock-view.ts';
import { streams } from '../view/streams.ts';

const stock = streams['inventory.watch'];

const listing = z.strictObject({
  query: input.text(100).trim().optional(),
  lowOnly: z.boolean().optional(),
  ...input.paging(200, 50),
});

const adjustment = z.strictObject({
  variantId: input.id,
  warehouseId: input.id,
  delta: z
    .int()
    .min(-MAX_STOCK_DELTA)
    .max(MAX_STOCK_DELTA)
    .refine((delta) => delta !== 0, 'must not be 0'),
  cause: input.words(200),
  key: input.key,
});

const counted = z.int().min(0).max(MAX_STOCK_DELTA);

const counting = z.strictObject({
  variantId: input.id,
  warehouseId: input.id,
  onHand: counted,
  /** What was on hand by the books when it was counted. */
  expected: counted.optional(),
  cause: input.words(200),
  key: input.key,
});

const units = z.int().min(1).max(MAX_STOCK_DELTA);

const delivery = z.strictObject({
  warehouseId: input.id,
  reference: input.words(200),
  lines: z
    .array(z.strictObject({ variantId: input.id, units }))
    .min(1)
    .max(200),
  key: input.key,
});

const moved = z.strictObject({
  variantId: input.id,
  fromId: input.id,
  toId: input.id,
  units,
  cause: input.words(200),
  key: input.key,
});

const cap = z.int().min(1).max(1_000_000).nullable();

const warehouse = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]{1,20}$/),
  name: z.strictObject({ en: input.words(120), 'zh-CN': input.words(120) }),
  city: input.words(120),
  region: input.text(120).trim(),
  country: input.country,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  position: z.int().min(0).max(999),
});

const warehouses = z.array(warehouseView).readonly();

export const inventoryProcedures = {
  list: staff('stock.read', 'read')
    .input(listing)
    .output(inventoryPage)
    .query(({ ctx, input }) => ctx.services.inventory.list(ctx.actor, input)),

  movements: staff('stock.read', 'read')
    .input(z.strictObject({ variantId: input.id, warehouseId: input.id, limit: input.limit(200).default(50) }))
    .output(z.array(stockMovement).readonly())
    .query(({ ctx, input }) => ctx.services.inventory.movements(ctx.actor, input)),

  adjust: staff('stock.adjust', 'write')
    .input(adjustment)
    .output(staffStockLevel)
    .mutation(({ ctx, input }) => ctx.services.inventory.adjust(ctx.actor, input)),

  count: staff('stock.adjust', 'write')
    .input(counting)
    .output(staffStockLevel)
    .mutation(({ ctx, input }) => ctx.services.inventory.count(ctx.actor, input)),

  receive: staff('stock.adjust', 'write')
    .input(delivery)
    .output(z.array(staffStockLevel).readonly())
    .mutation(({ ctx, input }) => ctx.services.inventory.receive(ctx.actor, input)),

  transfer: staff('stock.adjust', 'write')
    .input(moved)
    .output(z.array(staffStockLevel).readonly())
    .mutation(({ ctx, input }) => ctx.services.inventory.transfer(ctx.actor, input)),

  setCaps: staff('stock.adjust', 'write')
    .input(z.strictObject({ variantId: input.id, maxPerOrder: cap, maxPerPerson: cap }))
    .output(variantCaps)
    .mutation(({ ctx, input }) => ctx.services.inventory.setCaps(ctx.actor, input)),

  warehouses: staff('stock.read', 'read')
    .input(input.nothing)
    .output(warehouses)
    .query(({ ctx }) => ctx.services.inventory.warehouses(ctx.actor)),

  createWarehouse: staff('warehouses.write', 'write')
    .input(z.strictObject({ draft: warehouse, key: input.key }))
    .output(warehouses)
    .mutation(({ ctx, input }) => ctx.services.inventory.createWarehouse(ctx.actor, input)),

  editWarehouse: staff('warehouses.write', 'write')
    .input(z.strictObject({ warehouseId: input.id, draft: warehouse }))
    .output(warehouses)
    .mutation(({ ctx, input }) => ctx.services.inventory.editWarehouse(ctx.actor, input)),

  removeWarehouse: staff('warehouses.write', 'write')
    .input(z.strictObject({ warehouseId: input.id }))
    .output(warehouses)
    .mutation(({ ctx, input }) => ctx.services.inventory.removeWarehouse(ctx.actor, input)),

  watch: staff('stock.read', 'watch')
    .input(z.strictObject(input.resume))
    .output(stock.output)
    .subscription(async (call) => stock.open(call, await call.ctx.services.inventory.watchStore(call.ctx.actor))),
};
