import type { ProductId } from '../ids.ts';

/** A product that says what a shopper is interested in, and how much it says. */
export interface Seed {
  readonly productId: ProductId;
  readonly weight: number;
}

const VIEW_DECAY = 0.5;
const BASKET_DECAY = 0.7;
const AGAIN_DECAY = 0.8;
const MAX_SEEDS = 60;

/** How much each viewed product says: the one before says half as much. Looking at it again says no more. Newest first. */
export function seedsOfViews(viewed: readonly ProductId[]): readonly Seed[] {
  return [...new Set(viewed)].slice(0, MAX_SEEDS).map((productId, rank) => ({ productId, weight: VIEW_DECAY ** rank }));
}

/** How much each product of past baskets says. Newest basket first. */
export function seedsOfBaskets(baskets: readonly (readonly ProductId[])[]): readonly Seed[] {
  const weights = new Map<ProductId, number>();
  for (const [rank, products] of baskets.entries())
    for (const productId of products) if (!weights.has(productId)) weights.set(productId, BASKET_DECAY ** rank);
  return [...weights].slice(0, MAX_SEEDS).map(([productId, weight]) => ({ productId, weight }));
}

/** How much a shopper is used to each product: every basket with it counts, newer ones more. Newest basket first. */
export function habitsOf(baskets: readonly (readonly ProductId[])[]): ReadonlyMap<ProductId, number> {
  const habits = new Map<ProductId, number>();
  for (const [rank, products] of baskets.entries())
    for (const productId of new Set(products))
      habits.set(productId, (habits.get(productId) ?? 0) + AGAIN_DECAY ** rank);
  return habits;
}

/** How many seeds of equal weight would say as much. */
export function effectiveCount(seeds: readonly Seed[]): number {
  const sum = seeds.reduce((total, { weight }) => total + weight, 0);
  const squares = seeds.reduce((total, { weight }) => total + weight ** 2, 0);
  return squares === 0 ? 0 : sum ** 2 / squares;
}

/**
 * How much products that many want, and those whose time is over, are held back. The longer a history, the more such products would
 * drown what is special to it; a single product says too little to be held back by.
 */
export function dampingOf(seeds: readonly Seed[]): { readonly popular: number; readonly past: number } {
  const count = effectiveCount(seeds);
  const share = count / (count + 10);
  return { popular: 0.15 + 0.3 * share, past: 0.75 * share };
}
