import type { Locale, SearchOutcome, Suggestions } from '@pushcart/domain';

/** The most products that one query ranks. */
export const MAX_MATCHES = 1_000;

export interface TextMatch {
  readonly productId: string;
  readonly score: number;
}

export interface FoundProducts extends SearchOutcome {
  /** Best first, at most MAX_MATCHES. */
  readonly matches: readonly TextMatch[];
}

export interface SearchScope {
  /** Only products that are in one of these categories themselves. */
  readonly categoryIds?: readonly string[] | undefined;
}

/** The published products of a store as texts that can be searched. It follows what is written within a second. */
export interface ProductIndex {
  find(storeId: string, query: string, within?: SearchScope): Promise<FoundProducts>;
  suggest(storeId: string, prefix: string, locale: Locale): Promise<Suggestions>;
}
