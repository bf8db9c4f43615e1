import type { LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';

/** As many products as are looked at to count; of more, this many stand for all of them. */
export const MAX_COUNTED_PRODUCTS = 10_000;
/** From so many stars on products are counted. */
export const RATING_STEPS = [4, 3, 2, 1] as const;

export interface CategoryFacet {
  readonly slug: string;
  /** Of the category above it, if that is counted too. */
  readonly parent: string | null;
  readonly name: LocalizedText;
  readonly count: number;
}

export interface BrandFacet {
  readonly brand: string;
  readonly count: number;
}

export interface ChoiceFacet {
  readonly kind: 'choice' | 'boolean';
  readonly key: string;
  readonly name: LocalizedText;
  readonly unit: string | null;
  readonly values: readonly { readonly value: string; readonly name: LocalizedText; readonly count: number }[];
}

export interface NumberFacet {
  readonly kind: 'number';
  readonly key: string;
  readonly name: LocalizedText;
  readonly unit: string | null;
  readonly lowest: number;
  readonly highest: number;
}

export type AttributeFacet = ChoiceFacet | NumberFacet;

/**
 * What the products of a filter have in common and apart. Each part is counted as if nothing of its own kind were chosen, so that one
 * can see what choosing more of it would bring. What most products have comes first.
 */
export interface ProductFacets {
  /** Products that the whole filter leaves. */
  readonly total: number;
  /** False: there are more products than are counted, and each count is at least this. */
  readonly isExact: boolean;
  /** Below the chosen category, or of the whole shop. */
  readonly categories: readonly CategoryFacet[];
  readonly brands: readonly BrandFacet[];
  /** Of the cheapest variants; null where there is no product. */
  readonly price: { readonly lowest: Money; readonly highest: Money } | null;
  readonly ratings: readonly { readonly from: number; readonly count: number }[];
  readonly inStock: number;
  readonly attributes: readonly AttributeFacet[];
}
