import { PRODUCT_SORTS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone } from '../trpc.ts';
import { categoryView, productPage, productView } from '../view/catalog-view.ts';
import { streams } from '../view/streams.ts';

const offers = streams['catalog.watch'];

const listing = z.strictObject({
  category: input.slug.optional(),
  query: input.text(100).trim().optional(),
  sort: z.enum(PRODUCT_SORTS).default('recommended'),
  inStock: z.boolean().optional(),
  ...input.paging(60, 24),
});

export const catalogProcedures = {
  categories: anyone('read')
    .input(input.nothing)
    .output(z.array(categoryView).readonly())
    .query(({ ctx }) => ctx.services.catalog.categories(ctx.actor)),

  list: anyone('read')
    .input(listing)
    .output(productPage)
    .query(({ ctx, input }) => ctx.services.catalog.list(ctx.actor, input)),

  product: anyone('read')
    .input(z.strictObject({ slug: input.slug }))
    .output(productView)
    .query(({ ctx, input }) => ctx.services.catalog.product(ctx.actor, input)),

  /** Prices as they change, and whether the products are sold. */
  watch: anyone('watch')
    .input(
      z.strictObject({
        productIds: z.array(input.id).min(1).max(100),
        ...input.resume,
      }),
    )
    .output(offers.output)
    .subscription(async (call) => {
      const { productIds } = call.input;
      return offers.open(call, await call.ctx.services.catalog.watch(call.ctx.actor, { productIds }));
    }),
};
