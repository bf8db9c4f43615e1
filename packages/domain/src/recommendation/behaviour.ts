import type { ProductId } from '../ids.ts';

/** The most interactions one call records. */
export const MAX_INTERACTIONS = 50;

/** The list in which products are clicked that a search has found. */
export const SEARCH_LIST = 'search';
/** The lists in which recommended products are clicked. */
export const RECOMMENDATION_LISTS = ['for-you', 'bought-together', 'viewed-also', 'cart'] as const;
export type RecommendationList = (typeof RECOMMENDATION_LISTS)[number];

/** What a shopper did in the shop. What was bought, the orders say. */
export type Interaction = (
  | { readonly kind: 'view' | 'add' | 'hide'; readonly productId: ProductId }
  | {
      readonly kind: 'click';
      readonly productId: ProductId;
      /** One of the lists above, or any other. */
      readonly list: string;
      /** In the list; the first is 0. */
      readonly position: number;
    }
  | { readonly kind: 'search'; readonly query: string; readonly results: number }
) & {
  /** How long ago it was when it was told. */
  readonly agoMs: number;
};

/** Whether what one does in the shop may be kept and used to recommend; null before one has chosen, which keeps nothing. */
export interface BehaviourChoice {
  readonly allowed: boolean | null;
}

/** The event on `recommendations:{visitor}`: what is recommended may have changed, read it again. */
export interface RecommendationsChanged {
  readonly type: 'recommendations.changed';
  /** What was recorded; null when it was not by an interaction. */
  readonly batchId: string | null;
}
