import type { CategoryId, ProductId, VariantId } from '../ids.ts';
import type { BundlePartView } from '../inventory/bundle.ts';
import type { StockLevelView } from '../inventory/stock.ts';
import type { LocalizedText } from '../locale.ts';
import type { Picture } from '../media/picture.ts';
import type { Money } from '../money.ts';
import type { SearchOutcome } from '../search/suggestions.ts';
import type { TaxClass } from '../tax/tax-zone.ts';

export const PRODUCT_SORTS = [
  'relevance',
  'recommended',
  'price-asc',
  'price-desc',
  'sales',
  'rating',
  'newest',
] as const;
export type ProductSort = (typeof PRODUCT_SORTS)[number];

export interface CategoryView {
  readonly id: CategoryId;
  readonly parentId: CategoryId | null;
  readonly slug: string;
  readonly name: LocalizedText;
  /** Active products in it and below it. */
  readonly productCount: number;
}

/** A picture with the text for those who do not see it. */
export interface ImageView extends Picture {
  readonly alt: LocalizedText;
}

export interface RatingView {
  /** 1 to 5, null without a review. */
  readonly average: number | null;
  readonly count: number;
}

export interface ProductCard {
  readonly id: ProductId;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly image: ImageView | null;
  readonly priceFrom: Money;
  readonly priceTo: Money;
  readonly compareAt: Money | null;
  readonly rating: RatingView;
  readonly salesCount: number;
  readonly variantIds: readonly VariantId[];
  readonly stock: readonly StockLevelView[];
}

export interface ProductPage {
  readonly items: readonly ProductCard[];
  readonly total: number;
  /** False: there are more products than are counted. */
  readonly isTotalExact: boolean;
  readonly nextCursor: string | null;
  /** Null without a query. */
  readonly search: SearchOutcome | null;
}

export interface ProductOption {
  readonly key: string;
  readonly name: LocalizedText;
  readonly values: readonly { readonly key: string; readonly name: LocalizedText }[];
}

export interface VariantView {
  readonly id: VariantId;
  readonly sku: string;
  /** option key → value key */
  readonly options: Readonly<Record<string, string>>;
  readonly price: Money;
  readonly compareAt: Money | null;
  readonly weightGrams: number;
  /** What a bundle is made of; empty for anything else. */
  readonly parts: readonly BundlePartView[];
}

export interface AttributeView {
  readonly key: string;
  readonly name: LocalizedText;
  readonly unit: string | null;
  readonly value: LocalizedText;
}

export interface ProductView {
  readonly id: ProductId;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly brand: string | null;
  readonly taxClass: TaxClass;
  /** Those it is in, each with those above it before it. */
  readonly categories: readonly CategoryView[];
  readonly images: readonly ImageView[];
  readonly options: readonly ProductOption[];
  readonly variants: readonly VariantView[];
  readonly attributes: readonly AttributeView[];
  readonly rating: RatingView;
  readonly salesCount: number;
  readonly stock: readonly StockLevelView[];
}
