/** How many days back figures of the search can be asked for. */
export const SEARCH_PERIODS = [7, 30] as const;
export type SearchPeriod = (typeof SEARCH_PERIODS)[number];

/** A query asked again within this time, e.g. with a filter or on the way back from a product, is the same search. */
export const SAME_SEARCH_MINUTES = 30;

/** What became of searches. */
export interface SearchFigures {
  readonly searches: number;
  /** Those that found nothing when they were first answered. */
  readonly withoutResult: number;
  /** Those in whose results the visitor clicked on a product before searching again, within `SAME_SEARCH_MINUTES`. */
  readonly clicked: number;
  /** Where in the results the clicked products stood on average, the first is 1; null where nothing was clicked. */
  readonly meanPosition: number | null;
}

export interface QueryFigures extends SearchFigures {
  /** As it is compared: lower case, without accents. */
  readonly query: string;
}

/** Products that visitors looked at, each counted once a visitor. */
export interface LookFigures {
  readonly looked: number;
  /** Of these, what the visitor then put into the cart or bought. */
  readonly taken: number;
}

/** What visitors searched for and took, of those alone who allow that it is kept. */
export interface SearchAnalytics {
  readonly since: Date;
  readonly total: SearchFigures;
  /** Most frequent first. */
  readonly queries: readonly QueryFigures[];
  /** What was clicked in a list of recommendations before it was taken, and what was looked at without that. */
  readonly looks: { readonly recommended: LookFigures; readonly other: LookFigures };
}

/** A part of a whole, from 0 to 1; null of nothing. */
export function ratioOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * How many times as often recommended products are taken as others that were looked at; null while one of the shares is not known, or
 * none of the others was taken. It compares, and does not prove what the recommendation caused.
 */
export function recommendationLift({ recommended, other }: SearchAnalytics['looks']): number | null {
  const [share, otherShare] = [ratioOf(recommended.taken, recommended.looked), ratioOf(other.taken, other.looked)];
  return share === null || otherShare === null ? null : ratioOf(share, otherShare);
}
