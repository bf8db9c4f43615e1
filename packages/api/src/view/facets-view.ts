import type { AttributeFacet, ProductFacets } from '@pushcart/domain';
import { z } from 'zod';
import { localizedText, moneyView } from './common-view.ts';
import { view } from './view.ts';

const attribute = { key: z.string(), name: localizedText, unit: z.string().nullable() };

const attributeFacet = view<AttributeFacet>()(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['choice', 'boolean']),
      ...attribute,
      values: z.array(z.strictObject({ value: z.string(), name: localizedText, count: z.int() })),
    }),
    z.strictObject({ kind: z.literal('number'), ...attribute, lowest: z.number(), highest: z.number() }),
  ]),
);

export const productFacets = view<ProductFacets>()(
  z.strictObject({
    total: z.int(),
    isExact: z.boolean(),
    categories: z.array(
      z.strictObject({ slug: z.string(), parent: z.string().nullable(), name: localizedText, count: z.int() }),
    ),
    brands: z.array(z.strictObject({ brand: z.string(), count: z.int() })),
    price: z.strictObject({ lowest: moneyView, highest: moneyView }).nullable(),
    ratings: z.array(z.strictObject({ from: z.number(), count: z.int() })),
    inStock: z.int(),
    attributes: z.array(attributeFacet),
  }),
);
