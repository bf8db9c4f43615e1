/** Sales count for this long. */
export const SALES_WINDOW_DAYS = 30;
/** As if each product had so many reviews of the store's usual stars to begin with. */
export const RATING_PRIOR_WEIGHT = 10;
/** What is usual in a store without reviews. */
export const NEUTRAL_RATING = 4;
/** How little the very first places of an ordering weigh more than those behind them. */
export const FUSION_OFFSET = 60;

export interface Stars {
  readonly sum: number;
  readonly count: number;
}

/** The mean over all reviews of a store. */
export function usualRating(all: Stars): number {
  return all.count === 0 ? NEUTRAL_RATING : all.sum / all.count;
}

/** The average that a product's reviews make probable: few of them move it little from what is usual. */
export function bayesianAverage({ sum, count }: Stars, usual: number): number {
  return (sum + usual * RATING_PRIOR_WEIGHT) / (count + RATING_PRIOR_WEIGHT);
}

/** The place of each value, the highest first, from 1; equals share a place, and the next one stands as far behind as there are of them. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => b - a);
  const places = new Map<number, number>();
  for (const [index, value] of sorted.entries()) if (!places.has(value)) places.set(value, index + 1);
  return values.map((value) => places.get(value) ?? values.length);
}

/** Reciprocal-rank fusion, S(x) = Σ 1 / (offset + rank): one number for each thing out of its places in several orderings. */
export function fuseRanks(orderings: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = orderings;
  return first.map((_, thing) =>
    orderings.reduce((sum, ranks) => sum + 1 / (FUSION_OFFSET + (ranks[thing] ?? Number.POSITIVE_INFINITY)), 0),
  );
}
