import type { ProductFilter } from '@pushcart/domain';
import type { FoundProducts, ProductIndex } from '../search/product-index.ts';

/** What the query of a filter finds; null where there is none. */
export async function findMatches(
  index: ProductIndex,
  storeId: string,
  { query }: ProductFilter,
): Promise<FoundProducts | null> {
  return query === undefined || query === '' ? null : index.find(storeId, query);
}
