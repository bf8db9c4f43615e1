import type { ProductId } from '../ids.ts';

/** The most interactions one call records. */
export const MAX_INTERACTIONS = 50;

/** What a shopper did in the shop. What was bought, the orders say. */
export type Interaction = (
  | { readonly kind: 'view' | 'add' | 'hide'; readonly productId: ProductId }
  | { readonly kind: 'click'; readonly productId: ProductId; readonly list: string; readonly position: number }
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
