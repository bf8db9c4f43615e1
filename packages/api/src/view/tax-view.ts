import { DELIVERY_TAXES, TAX_CLASSES, type TaxAtRate, type TaxTerms, type TaxZoneView } from '@pushcart/domain';
import { z } from 'zod';
import { moneyView } from './common-view.ts';
import { view } from './view.ts';

export const taxAtRate = view<TaxAtRate>()(z.strictObject({ rate: z.int(), net: moneyView, tax: moneyView }));

const zoneFields = {
  name: z.string(),
  places: z.array(z.strictObject({ country: z.string(), region: z.string().nullable() })),
  taxIncluded: z.boolean(),
  deliveryTax: z.enum(DELIVERY_TAXES),
  rates: z.array(
    z.strictObject({
      taxClass: z.enum(TAX_CLASSES).exclude(['zero']),
      rate: z.int(),
      startsAt: z.date().nullable(),
    }),
  ),
};

export const taxZoneView = view<TaxZoneView>()(z.strictObject({ ...zoneFields, id: z.string(), version: z.int() }));

export const taxTerms = view<TaxTerms>()(
  z.strictObject({
    taxIncluded: z.boolean(),
    deliveryTax: z.enum(DELIVERY_TAXES),
    rates: z.strictObject({ standard: z.int(), reduced: z.int(), zero: z.int() }),
  }),
);
