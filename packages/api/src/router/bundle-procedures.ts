import { MAX_BUNDLE_PARTS, MAX_PART_QUANTITY } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { bundleView } from '../view/bundle-view.ts';

const part = z.strictObject({ variantId: input.id, quantity: z.int().min(1).max(MAX_PART_QUANTITY) });

const draft = z.strictObject({
  parts: z.array(part).min(1).max(MAX_BUNDLE_PARTS),
  percentOff: z.int().min(0).max(90).nullable(),
});

export const bundleProcedures = {
  get: staff('catalog.write', 'read')
    .input(z.strictObject({ variantId: input.id }))
    .output(bundleView.nullable())
    .query(({ ctx, input }) => ctx.services.bundle.get(ctx.actor, input)),

  ofProduct: staff('catalog.write', 'read')
    .input(z.strictObject({ productId: input.id }))
    .output(z.array(bundleView).readonly())
    .query(({ ctx, input }) => ctx.services.bundle.ofProduct(ctx.actor, input)),

  /** Without a draft it is a variant with stock of its own again. */
  set: staff('catalog.write', 'write')
    .input(z.strictObject({ variantId: input.id, draft: draft.nullable(), key: input.key }))
    .output(bundleView.nullable())
    .mutation(({ ctx, input }) => ctx.services.bundle.set(ctx.actor, input)),
};
