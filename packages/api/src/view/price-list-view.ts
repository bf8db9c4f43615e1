import type { ListPriceView, PriceListView } from '@pushcart/domain';
import { z } from 'zod';
import { pageOf, view } from './view.ts';

export const priceListFields = {
  name: z.string(),
  currency: z.string(),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  priority: z.int(),
};

export const priceListView = view<PriceListView>()(
  z.strictObject({
    ...priceListFields,
    id: z.string(),
    version: z.int(),
    priceCount: z.int(),
    isInForce: z.boolean(),
  }),
);

export const listPricePage = pageOf(
  view<ListPriceView>()(
    z.strictObject({ variantId: z.string(), sku: z.string(), amount: z.int(), compareAt: z.int().nullable() }),
  ),
);
