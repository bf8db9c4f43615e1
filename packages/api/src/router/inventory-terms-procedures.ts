import { ALLOCATIONS, MAX_STOCK_DELTA, MOVEMENT_KINDS, PROMISE_KINDS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { ledgerPage, promiseTerms, skuView } from '../view/stock-view.ts';

const promise = z.strictObject({
  variantId: input.id,
  kind: z.enum(PROMISE_KINDS),
  limit: z.int().min(0).max(MAX_STOCK_DELTA),
  arrivesOn: z.iso.date().nullable(),
  key: input.key,
});

const filter = z.strictObject({
  variantId: input.id.optional(),
  warehouseId: input.id.optional(),
  kind: z.enum(MOVEMENT_KINDS).optional(),
  query: input.text(100).trim().optional(),
  ...input.paging(200, 50),
});

const threshold = z.int().min(0).max(1_000_000);
const allocation = z.strictObject({ allocation: z.enum(ALLOCATIONS) });
const digest = z.strictObject({ isWanted: z.boolean() });

/** Terms on which stock is sold, and what tells of it. */
export const inventoryTermsProcedures = {
  setPromise: staff('stock.adjust', 'write')
    .input(promise)
    .output(promiseTerms)
    .mutation(({ ctx, input }) => ctx.services.inventory.setPromise(ctx.actor, input)),

  setThreshold: staff('stock.adjust', 'write')
    .input(z.strictObject({ variantId: input.id, warehouseId: input.id, lowStockThreshold: threshold }))
    .output(z.strictObject({ lowStockThreshold: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.inventory.setThreshold(ctx.actor, input)),

  ledger: staff('stock.read', 'read')
    .input(filter)
    .output(ledgerPage)
    .query(({ ctx, input }) => ctx.services.inventory.ledger(ctx.actor, input)),

  findSkus: staff('stock.read', 'read')
    .input(z.strictObject({ skus: z.array(input.words(120)).min(1).max(200) }))
    .output(z.array(skuView).readonly())
    .query(({ ctx, input }) => ctx.services.inventory.findSkus(ctx.actor, input)),

  allocation: staff('stock.read', 'read')
    .input(input.nothing)
    .output(allocation)
    .query(({ ctx }) => ctx.services.inventory.allocation(ctx.actor)),

  setAllocation: staff('warehouses.write', 'write')
    .input(allocation)
    .output(allocation)
    .mutation(({ ctx, input }) => ctx.services.inventory.setAllocation(ctx.actor, input)),

  digest: staff('stock.read', 'read')
    .input(input.nothing)
    .output(digest)
    .query(({ ctx }) => ctx.services.inventory.digest(ctx.actor)),

  setDigest: staff('stock.read', 'write')
    .input(digest)
    .output(digest)
    .mutation(({ ctx, input }) => ctx.services.inventory.setDigest(ctx.actor, input)),
};
