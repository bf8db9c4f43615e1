import type { ListPriceView, PricedVariant, PriceListOverlap, PriceListView } from '@pushcart/domain';
import { z } from 'zod';
import { localizedText } from './common-view.ts';
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

const variantFields = { variantId: z.string(), sku: z.string(), name: localizedText, base: z.int().nullable() };

export const pricedVariant = view<PricedVariant>()(z.strictObject(variantFields));

export const priceListOverlap = view<PriceListOverlap>()(
  z.strictObject({ priceListId: z.string(), name: z.string(), priority: z.int(), count: z.int() }),
);

export const listPricePage = pageOf(
  view<ListPriceView>()(
    z.strictObject({
      ...variantFields,
      amount: z.int(),
      compareAt: z.int().nullable(),
      now: z.strictObject({ amount: z.int(), priceListId: z.string().nullable() }).nullable(),
    }),
  ),
);
