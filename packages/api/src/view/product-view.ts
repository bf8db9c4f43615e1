import {
  ATTRIBUTE_KINDS,
  type AttributeChoice,
  type AttributeDefinition,
  type AttributeDraft,
  type AttributeValue,
  type BulkRow,
  type CatalogChanged,
  PRODUCT_STATUSES,
  type ProductChanged,
  type ProductOffer,
  type StaffProductPage,
  type StaffProductRow,
  type StaffProductView,
  TAX_CLASSES,
  type VariantDraft,
} from '@pushcart/domain';
import { z } from 'zod';
import { productOption } from './catalog-view.ts';
import { imageView, localizedText, moneyView } from './common-view.ts';
import { given, pageOf, view } from './view.ts';

export const attributeChoice = given<AttributeChoice>()(z.strictObject({ key: z.string(), name: localizedText }));

export const attributeValue = given<AttributeValue>()(
  z.union([
    z.strictObject({ text: localizedText }),
    z.strictObject({ number: z.number() }),
    z.strictObject({ choice: attributeChoice }),
    z.strictObject({ boolean: z.boolean() }),
  ]),
);

const attributeFields = {
  key: z.string(),
  kind: z.enum(ATTRIBUTE_KINDS),
  unit: z.string().nullable(),
  name: localizedText,
  choices: z.array(attributeChoice),
  isFilterable: z.boolean(),
};

export const attributeDraft = given<AttributeDraft>()(z.strictObject(attributeFields));

export const attributeDefinition = view<AttributeDefinition>()(z.strictObject({ id: z.string(), ...attributeFields }));

const variantDraft = view<VariantDraft>()(
  z.strictObject({
    id: z.string().nullable(),
    sku: z.string(),
    options: z.record(z.string(), z.string()),
    weightGrams: z.int(),
    price: z.int(),
    compareAt: z.int().nullable(),
    lowStockThreshold: z.int(),
  }),
);

/** What a product looks like on the way in and out; whether it makes sense is for the use case to say. */
export const productFields = {
  slug: z.string(),
  name: localizedText,
  description: localizedText,
  brand: z.string().nullable(),
  tags: z.array(z.string()),
  taxClass: z.enum(TAX_CLASSES),
  categoryIds: z.array(z.string()),
  attributes: z.array(z.strictObject({ attributeId: z.string(), value: attributeValue })),
  images: z.array(imageView),
  options: z.array(productOption),
  variants: z.array(variantDraft),
  publishAt: z.date().nullable(),
  unpublishAt: z.date().nullable(),
};

const status = z.enum(PRODUCT_STATUSES);

export const staffProductView = view<StaffProductView>()(
  z.strictObject({
    ...productFields,
    id: z.string(),
    status,
    version: z.int(),
    currency: z.string(),
    publishedAt: z.date().nullable(),
    createdAt: z.date(),
  }),
);

const staffProductRow = view<StaffProductRow>()(
  z.strictObject({
    id: z.string(),
    slug: z.string(),
    name: localizedText,
    image: imageView.nullable(),
    status,
    version: z.int(),
    priceFrom: moneyView,
    variantCount: z.int(),
    available: z.int(),
    isLow: z.boolean(),
    publishAt: z.date().nullable(),
    unpublishAt: z.date().nullable(),
  }),
);

export const staffProductPage: z.ZodType<StaffProductPage> = pageOf(staffProductRow);

export const bulkRow = view<BulkRow>()(
  z.strictObject({
    productId: z.string(),
    name: localizedText,
    version: z.int(),
    outcome: z.enum(['changes', 'same', 'stale']),
    prices: z.array(z.strictObject({ sku: z.string(), before: moneyView, after: moneyView })),
  }),
);

const variantPrice = z.strictObject({ variantId: z.string(), price: moneyView, compareAt: moneyView.nullable() });

export const productOffer = view<ProductOffer>()(
  z.strictObject({
    productId: z.string(),
    version: z.int(),
    isForSale: z.boolean(),
    prices: z.array(variantPrice),
    marketPrices: z.array(variantPrice).exactOptional(),
  }),
);

export const productChanged = view<ProductChanged>()(
  z.strictObject({ type: z.literal('product.changed'), offer: productOffer }),
);

export const catalogChanged = view<CatalogChanged>()(
  z.strictObject({
    type: z.literal('catalog.changed'),
    subject: z.enum(['product', 'category', 'attribute', 'collection', 'price-list', 'import', 'tax-zone', 'market']),
    id: z.string(),
    version: z.int(),
  }),
);
