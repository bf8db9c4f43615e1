import { MAX_FILTER_ATTRIBUTES, MAX_FILTER_VALUES, PRODUCT_SORTS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone } from '../trpc.ts';
import { categoryView, productPage, productView } from '../view/catalog-view.ts';
import { productFacets } from '../view/facets-view.ts';
import { suggestions } from '../view/search-view.ts';
import { streams } from '../view/streams.ts';

const offers = streams['catalog.watch'];

const filter = {
  category: input.slug.optional(),
  categories: z.array(input.slug).max(MAX_FILTER_VALUES).readonly().optional(),
  query: input.text(200).trim().optional(),
  brands: z.array(input.words(120)).max(MAX_FILTER_VALUES).readonly().optional(),
  priceFrom: z.int().min(0).optional(),
  priceTo: z.int().min(0).optional(),
  ratingFrom: z.number().min(1).max(5).optional(),
  inStock: z.boolean().optional(),
  attributes: z
    .array(
      z.strictObject({
        key: input.words(60),
        values: z.array(input.words(120)).max(MAX_FILTER_VALUES).readonly().optional(),
        from: z.number().optional(),
        to: z.number().optional(),
      }),
    )
    .max(MAX_FILTER_ATTRIBUTES)
    .readonly()
    .optional(),
};

const listing = z.strictObject({
  ...filter,
  sort: z.enum(PRODUCT_SORTS).optional(),
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

  /** What such a list can be narrowed to, with how many products each choice would leave. */
  facets: anyone('read')
    .input(z.strictObject(filter))
    .output(productFacets)
    .query(({ ctx, input }) => ctx.services.catalog.facets(ctx.actor, input)),

  /** What somebody who types this may be about to look for: products, categories, and what others have found. */
  suggest: anyone('read')
    .input(z.strictObject({ prefix: input.text(100).trim(), locale: input.locale }))
    .output(suggestions)
    .query(({ ctx, input }) => ctx.services.catalog.suggest(ctx.actor, input)),

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
