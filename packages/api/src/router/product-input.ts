import {
  type BulkChange,
  type CategoryDraft,
  MAX_BULK,
  PRODUCT_STATUSES,
  type ProductDraft,
  TAX_CLASSES,
} from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { attributeValue } from '../view/product-view.ts';
import { given } from '../view/view.ts';

/** Text that may say nothing in a language. */
const spoken = (max: number) => z.strictObject({ en: input.text(max), 'zh-CN': input.text(max) });
const named = (max: number) => z.strictObject({ key: input.words(60), name: spoken(max) });
/** Minor units of the store's currency. */
const amount = z.int().min(0);

export const productDraft = given<ProductDraft>()(
  z.strictObject({
    slug: input.slug,
    name: spoken(200),
    description: spoken(10_000),
    brand: input.words(120).nullable(),
    tags: z.array(input.words(60)).max(50),
    taxClass: z.enum(TAX_CLASSES),
    categoryIds: z.array(input.id).max(50),
    attributes: z.array(z.strictObject({ attributeId: input.id, value: attributeValue })).max(50),
    images: z
      .array(
        z.strictObject({
          file: z.string().regex(/^[\w-]{1,120}$/),
          alt: spoken(300),
          width: z.number(),
          height: z.number(),
        }),
      )
      .max(30),
    options: z.array(z.strictObject({ ...named(60).shape, values: z.array(named(60)).max(60) })).max(3),
    variants: z
      .array(
        z.strictObject({
          id: input.id.nullable(),
          sku: input.words(60),
          options: z.record(z.string().max(60), z.string().max(60)),
          weightGrams: amount,
          price: amount,
          compareAt: amount.nullable(),
          lowStockThreshold: amount,
        }),
      )
      .max(100),
    publishAt: z.date().nullable(),
    unpublishAt: z.date().nullable(),
  }),
);

export const productId = { productId: input.id };
/** The version the change is made to. */
export const productRef = { ...productId, version: z.int().min(1) };

const bulkChange = given<BulkChange>()(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('price'),
      change: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('percent'), basisPoints: z.int() }),
        z.strictObject({ by: z.literal('amount'), amount: z.int() }),
      ]),
    }),
    z.strictObject({ kind: z.literal('status'), status: z.enum(PRODUCT_STATUSES) }),
    z.strictObject({ kind: z.literal('category'), categoryId: z.uuid(), isIn: z.boolean() }),
  ]),
);

export const bulkEdit = {
  products: z.array(z.strictObject(productRef)).min(1).max(MAX_BULK),
  change: bulkChange,
};

export const categoryDraft = given<CategoryDraft>()(
  z.strictObject({ slug: input.slug, name: spoken(120), parentId: input.id.nullable() }),
);
