import { MAX_PRICES_AT_ONCE } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import {
  listPricePage,
  pricedVariant,
  priceListFields,
  priceListOverlap,
  priceListView,
} from '../view/price-list-view.ts';

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
        ...input.paging(100, 100),
      }),
    )
    .output(listPricePage)
    .query(({ ctx, input }) => ctx.services.priceList.prices(ctx.actor, input)),

  /** Variants by SKU; one that the store does not have is left out. */
  findVariants: staff('catalog.write', 'read')
    .input(z.strictObject({ priceListId: input.id, skus: z.array(input.words(60)).min(1).max(MAX_PRICES_AT_ONCE) }))
    .output(z.array(pricedVariant).readonly())
    .query(({ ctx, input }) => ctx.services.priceList.findVariants(ctx.actor, input)),

  /** Other lists that hold at the same time for some of the same variants. */
  overlaps: staff('catalog.write', 'read')
    .input(z.strictObject({ priceListId: input.id }))
    .output(z.array(priceListOverlap).readonly())
    .query(({ ctx, input }) => ctx.services.priceList.overlaps(ctx.actor, input)),

  setPrices: staff('catalog.write', 'write')
    .input(z.strictObject({ ...ref, prices: z.array(price).min(1).max(MAX_PRICES_AT_ONCE) }))
    .output(priceListView)
    .mutation(({ ctx, input }) => ctx.services.priceList.setPrices(ctx.actor, input)),
};
