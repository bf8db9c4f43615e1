import { MAX_STOCK_DELTA } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { inventoryPage, staffStockLevel, stockMovement } from '../view/stock-view.ts';
import { streams } from '../view/streams.ts';

const stock = streams['inventory.watch'];

const listing = z.strictObject({
  query: input.text(100).trim().optional(),
  lowOnly: z.boolean().optional(),
  limit: input.limit(200).default(50),
  cursor: input.cursor.optional(),
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

  watch: staff('stock.read', 'watch')
    .input(z.strictObject({ lastEventId: input.lastEventId.optional() }))
    .output(stock.output)
    .subscription(async (call) => stock.open(call, await call.ctx.services.inventory.watchStore(call.ctx.actor))),
};
