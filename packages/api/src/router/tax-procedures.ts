import { DELIVERY_TAXES, TAX_CLASSES, type TaxZoneDraft } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, staff } from '../trpc.ts';
import { taxTerms, taxZoneView } from '../view/tax-view.ts';
import { given } from '../view/view.ts';

const ref = { taxZoneId: input.id, version: z.int().min(1) };

const draft = given<TaxZoneDraft>()(
  z.strictObject({
    name: input.words(120),
    places: z.array(z.strictObject({ country: input.country, region: input.words(120).nullable() })).max(300),
    taxIncluded: z.boolean(),
    deliveryTax: z.enum(DELIVERY_TAXES),
    rates: z
      .array(
        z.strictObject({
          taxClass: z.enum(TAX_CLASSES).exclude(['zero']),
          rate: z.int().min(0).max(10_000),
          startsAt: z.date().nullable(),
        }),
      )
      .max(100),
  }),
);

export const taxProcedures = {
  /** What is asked for at a place now. */
  terms: anyone('read')
    .input(z.strictObject({ country: input.country, region: input.text(120).optional() }))
    .output(taxTerms)
    .query(({ ctx, input }) => ctx.services.tax.terms(ctx.actor, input)),

  zones: staff('taxes.write', 'read')
    .input(input.nothing)
    .output(z.array(taxZoneView).readonly())
    .query(({ ctx }) => ctx.services.tax.zones(ctx.actor)),

  /** Null as `ref` makes a new one. */
  save: staff('taxes.write', 'write')
    .input(z.strictObject({ ref: z.strictObject(ref).nullable(), draft }))
    .output(taxZoneView)
    .mutation(({ ctx, input }) => ctx.services.tax.save(ctx.actor, input)),

  remove: staff('taxes.write', 'write')
    .input(z.strictObject(ref))
    .output(z.array(taxZoneView).readonly())
    .mutation(({ ctx, input }) => ctx.services.tax.remove(ctx.actor, input)),
};
