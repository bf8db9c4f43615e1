import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { collectionRule, collectionView } from '../view/collection-view.ts';

const ref = z.strictObject({ collectionId: input.id, version: z.int().min(1) });
const draft = z.strictObject({
  slug: input.slug,
  name: z.strictObject({ en: input.words(120), 'zh-CN': input.words(120) }),
  rule: collectionRule,
});

export const collectionProcedures = {
  list: staff('catalog.write', 'read')
    .input(input.nothing)
    .output(z.array(collectionView).readonly())
    .query(({ ctx }) => ctx.services.collection.list(ctx.actor)),

  preview: staff('catalog.write', 'read')
    .input(z.strictObject({ rule: collectionRule }))
    .output(z.strictObject({ productCount: z.int() }))
    .query(({ ctx, input }) => ctx.services.collection.preview(ctx.actor, input)),

  /** Null as `ref` makes a new one. */
  save: staff('catalog.write', 'write')
    .input(z.strictObject({ ref: ref.nullable(), draft }))
    .output(collectionView)
    .mutation(({ ctx, input }) => ctx.services.collection.save(ctx.actor, input)),

  remove: staff('catalog.write', 'write')
    .input(ref)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.collection.remove(ctx.actor, input)),
};
