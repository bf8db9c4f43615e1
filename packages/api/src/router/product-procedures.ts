import { PRODUCT_STATUSES } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { categoryView } from '../view/catalog-view.ts';
import {
  attributeDefinition,
  attributeDraft,
  bulkRow,
  staffProductPage,
  staffProductView,
} from '../view/product-view.ts';
import { streams } from '../view/streams.ts';
import { bulkEdit, categoryDraft, productDraft, productId, productRef } from './product-input.ts';

const catalog = streams['product.watch'];
const categories = z.array(categoryView).readonly();
const reads = () => staff('catalog.write', 'read');
const writes = () => staff('catalog.write', 'write');

export const productProcedures = {
  list: reads()
    .input(
      z.strictObject({
        query: input.text(100).trim().optional(),
        status: z.enum(PRODUCT_STATUSES).optional(),
        lowOnly: z.boolean().optional(),
        ...input.paging(100, 50),
      }),
    )
    .output(staffProductPage)
    .query(({ ctx, input }) => ctx.services.product.list(ctx.actor, input)),

  get: reads()
    .input(z.strictObject(productId))
    .output(staffProductView)
    .query(({ ctx, input }) => ctx.services.product.get(ctx.actor, input)),

  create: writes()
    .input(z.strictObject({ draft: productDraft, key: input.key }))
    .output(staffProductView)
    .mutation(({ ctx, input }) => ctx.services.product.create(ctx.actor, input)),

  edit: writes()
    .input(z.strictObject({ ...productRef, draft: productDraft }))
    .output(staffProductView)
    .mutation(({ ctx, input }) => ctx.services.product.edit(ctx.actor, input)),

  setStatus: writes()
    .input(z.strictObject({ ...productRef, status: z.enum(PRODUCT_STATUSES) }))
    .output(staffProductView)
    .mutation(({ ctx, input }) => ctx.services.product.setStatus(ctx.actor, input)),

  /** What `editBulk` would do, without doing it. */
  previewBulk: reads()
    .input(z.strictObject(bulkEdit))
    .output(z.array(bulkRow).readonly())
    .query(({ ctx, input }) => ctx.services.product.previewBulk(ctx.actor, input)),

  editBulk: writes()
    .input(z.strictObject({ ...bulkEdit, key: input.key }))
    .output(z.array(bulkRow).readonly())
    .mutation(({ ctx, input }) => ctx.services.product.editBulk(ctx.actor, input)),

  attributes: reads()
    .input(input.nothing)
    .output(z.array(attributeDefinition).readonly())
    .query(({ ctx }) => ctx.services.product.attributes(ctx.actor)),

  saveAttribute: writes()
    .input(z.strictObject({ attributeId: input.id.nullable(), draft: attributeDraft }))
    .output(attributeDefinition)
    .mutation(({ ctx, input }) => ctx.services.product.saveAttribute(ctx.actor, input)),

  saveCategory: writes()
    .input(z.strictObject({ categoryId: input.id.nullable(), draft: categoryDraft }))
    .output(categories)
    .mutation(({ ctx, input }) => ctx.services.product.saveCategory(ctx.actor, input)),

  orderCategories: writes()
    .input(z.strictObject({ parentId: input.id.nullable(), categoryIds: z.array(input.id).max(1_000) }))
    .output(categories)
    .mutation(({ ctx, input }) => ctx.services.product.orderCategories(ctx.actor, input)),

  removeCategory: writes()
    .input(z.strictObject({ categoryId: input.id }))
    .output(categories)
    .mutation(({ ctx, input }) => ctx.services.product.removeCategory(ctx.actor, input)),

  watch: staff('catalog.write', 'watch')
    .input(z.strictObject(input.resume))
    .output(catalog.output)
    .subscription(async (call) => catalog.open(call, await call.ctx.services.product.watch(call.ctx.actor))),
};
