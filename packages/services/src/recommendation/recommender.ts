import type { Ranked, RecommendationKind } from '@pushcart/domain';

/** What is known of somebody who wants recommendations. */
export interface Taste {
  /** Products looked at, newest first. */
  readonly viewed: readonly string[];
  /** Products of each order, newest order first. */
  readonly baskets: readonly (readonly string[])[];
}

export interface Beside {
  readonly kind: RecommendationKind;
  /** What the shopper has; it is named only where people buy it again. */
  readonly bought: readonly string[];
}

/**
 * Says what to recommend, best first, each product once. It may name what is sold out or no longer sold, and what the shopper hides:
 * who asks leaves that out. PostgreSQL is the one implementation; a service outside could be another.
 */
export interface Recommender {
  forShopper(storeId: string, taste: Taste): Promise<readonly Ranked[]>;
  /** What goes with all of these; none of them is named. */
  forProducts(storeId: string, productIds: readonly string[], beside: Beside): Promise<readonly Ranked[]>;
}
