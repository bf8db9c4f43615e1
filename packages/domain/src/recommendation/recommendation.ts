import type { ProductCard } from '../catalog/product.ts';
import type { ProductId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';

export const RECOMMENDATION_KINDS = ['bought-together', 'viewed-also'] as const;
/** What to recommend beside a product. */
export type RecommendationKind = (typeof RECOMMENDATION_KINDS)[number];

/** Why a product is recommended. */
export type RecommendationReason =
  | {
      readonly kind: 'viewed' | 'bought-together';
      readonly because: { readonly slug: string; readonly name: LocalizedText };
    }
  | { readonly kind: 'bought-before' | 'trending' | 'new' };

export interface Recommended {
  readonly product: ProductCard;
  readonly reason: RecommendationReason;
}

export interface Recommendations {
  /** Whether what this shopper did had a part in it. */
  readonly isPersonal: boolean;
  /** Best first; nothing that cannot be bought now. */
  readonly items: readonly Recommended[];
}

/** The reason as it is found, before the product it names is read. */
export type FoundReason =
  | { readonly kind: 'viewed' | 'bought-together'; readonly productId: ProductId }
  | { readonly kind: 'bought-before' | 'trending' | 'new' };
