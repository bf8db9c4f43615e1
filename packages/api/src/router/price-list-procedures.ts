import { MAX_PRICES_AT_ONCE } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { listPricePage, priceListFields, priceListView } from '../view/price-list-view.ts';

const ref = { priceListId: input.id, version: z.int().min(1) };
const price = z.strictObject({
  variantId: input.id,
  amount: z.int().min(0).nullable(),
  compareAt: z.int().min(0).nullable(),
});

export const priceListProcedures = {
  list: staff('catalog.write', 'read')
    .input(input.nothing)
    .output(z.array(priceListView).readonly())
    .query(({ ctx }) => ctx.services.priceList.list(ctx.actor)),

  /** Null as `ref` makes a new one. */
  save: staff('catalog.write', 'write')
    .input(z.strictObject({ ref: z.strictObject(ref).nullable(), draft: z.strictObject(priceListFields) }))
    .output(priceListView)
    .mutation(({ ctx, input }) => ctx.services.priceList.save(ctx.actor, input)),

  prices: staff('catalog.write', 'read')
    .input(
      z.strictObject({
        priceListId: input.id,
        limit: input.limit(100).default(100),
        cursor: input.cursor.optional(),
      }),
    )
    .output(listPricePage)
    .query(({ ctx, input }) => ctx.services.priceList.prices(ctx.actor, input)),

  setPrices: staff('catalog.write', 'write')
    .input(z.strictObject({ ...ref, prices: z.array(price).min(1).max(MAX_PRICES_AT_ONCE) }))
    .output(priceListView)
    .mutation(({ ctx, input }) => ctx.services.priceList.setPrices(ctx.actor, input)),
};
