import { MAX_IMPORT_PART, MAX_IMPORT_PARTS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { importView } from '../view/import-view.ts';

const one = { importId: input.id };

export const productFileProcedures = {
  /** A part of the CSV file; the first one begins with the heading. */
  export: staff('catalog.write', 'read')
    .input(z.strictObject({ cursor: input.cursor.optional() }))
    .output(z.strictObject({ text: z.string(), nextCursor: z.string().nullable() }))
    .query(({ ctx, input }) => ctx.services.productFile.exportPage(ctx.actor, input)),

  create: staff('catalog.write', 'write')
    .input(z.strictObject({ fileName: input.words(200), key: input.key }))
    .output(importView)
    .mutation(({ ctx, input }) => ctx.services.productFile.createImport(ctx.actor, input)),

  addPart: staff('catalog.write', 'part')
    .input(
      z.strictObject({
        ...one,
        position: z
          .int()
          .min(0)
          .max(MAX_IMPORT_PARTS - 1),
        text: input.text(MAX_IMPORT_PART),
      }),
    )
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.productFile.addPart(ctx.actor, input)),

  check: staff('catalog.write', 'write')
    .input(z.strictObject(one))
    .output(importView)
    .mutation(({ ctx, input }) => ctx.services.productFile.checkImport(ctx.actor, input)),

  run: staff('catalog.write', 'write')
    .input(z.strictObject(one))
    .output(importView)
    .mutation(({ ctx, input }) => ctx.services.productFile.runImport(ctx.actor, input)),

  get: staff('catalog.write', 'read')
    .input(z.strictObject(one))
    .output(importView)
    .query(({ ctx, input }) => ctx.services.productFile.getImport(ctx.actor, input)),

  list: staff('catalog.write', 'read')
    .input(input.nothing)
    .output(z.array(importView).readonly())
    .query(({ ctx }) => ctx.services.productFile.listImports(ctx.actor)),
};
