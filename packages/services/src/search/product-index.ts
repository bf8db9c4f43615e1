import type { Locale, SearchOutcome, Suggestions } from '@pushcart/domain';

export interface FoundProducts extends SearchOutcome {
  /** Best first, at most a thousand: nobody leafs further. */
  readonly productIds: readonly string[];
}

/** The published products of a store as texts that can be searched. It follows what is written within a second. */
export interface ProductIndex {
  find(storeId: string, query: string): Promise<FoundProducts>;
  suggest(storeId: string, prefix: string, locale: Locale): Promise<Suggestions>;
}
