import {
  type AttributeView,
  type CategoryView,
  type ProductCard,
  type ProductOption,
  type ProductPage,
  type ProductView,
  type RatingView,
  TAX_CLASSES,
  type VariantView,
} from '@pushcart/domain';
import { z } from 'zod';
import { bundlePart } from './bundle-view.ts';
import { imageView, localizedText, moneyView } from './common-view.ts';
import { searchOutcome } from './search-view.ts';
import { stockLevelView } from './stock-view.ts';
import { view } from './view.ts';

export const categoryView = view<CategoryView>()(
  z.strictObject({
    id: z.string(),
    parentId: z.string().nullable(),
    slug: z.string(),
    name: localizedText,
    productCount: z.int(),
  }),
);

export const ratingView = view<RatingView>()(z.strictObject({ average: z.number().nullable(), count: z.int() }));

export const productCard = view<ProductCard>()(
  z.strictObject({
    id: z.string(),
    slug: z.string(),
    name: localizedText,
    image: imageView.nullable(),
    priceFrom: moneyView,
    priceTo: moneyView,
    compareAt: moneyView.nullable(),
    rating: ratingView,
    salesCount: z.int(),
    variantIds: z.array(z.string()),
    stock: z.array(stockLevelView),
  }),
);

export const productPage = view<ProductPage>()(
  z.strictObject({
    items: z.array(productCard),
    total: z.int(),
    isTotalExact: z.boolean(),
    nextCursor: z.string().nullable(),
    search: searchOutcome.nullable(),
  }),
);

export const productOption = view<ProductOption>()(
  z.strictObject({
    key: z.string(),
    name: localizedText,
    values: z.array(z.strictObject({ key: z.string(), name: localizedText })),
  }),
);

const variantView = view<VariantView>()(
  z.strictObject({
    id: z.string(),
    sku: z.string(),
    options: z.record(z.string(), z.string()),
    price: moneyView,
    compareAt: moneyView.nullable(),
    weightGrams: z.int(),
    parts: z.array(bundlePart),
  }),
);

const attributeView = view<AttributeView>()(
  z.strictObject({ key: z.string(), name: localizedText, unit: z.string().nullable(), value: localizedText }),
);

export const productView = view<ProductView>()(
  z.strictObject({
    id: z.string(),
    slug: z.string(),
    name: localizedText,
    description: localizedText,
    brand: z.string().nullable(),
    taxClass: z.enum(TAX_CLASSES),
    categories: z.array(categoryView),
    images: z.array(imageView),
    options: z.array(productOption),
    variants: z.array(variantView),
    attributes: z.array(attributeView),
    rating: ratingView,
    salesCount: z.int(),
    stock: z.array(stockLevelView),
  }),
);
