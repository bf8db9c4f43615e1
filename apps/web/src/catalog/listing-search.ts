import { PRODUCT_SORTS } from '@pushcart/domain';
import type { ListingSearch } from './catalog-queries.ts';

const MAX_QUERY_LENGTH = 100;

/** Reads a listing's filters from an address that anybody may have typed. */
export function parseListingSearch(search: Readonly<Record<string, unknown>>): ListingSearch {
  const sort = PRODUCT_SORTS.find((known) => known === search.sort);
  const query = wordsOf(search.query);
  const category = wordsOf(search.category);
  return {
    ...(category === null ? {} : { category }),
    ...(query === null ? {} : { query }),
    ...(sort === undefined ? {} : { sort }),
    ...(search.inStock === true ? { inStock: true } : {}),
  };
}

// A query of digits alone is parsed as a number by the router.
function wordsOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const words = String(value).trim().slice(0, MAX_QUERY_LENGTH);
  return words === '' ? null : words;
}
