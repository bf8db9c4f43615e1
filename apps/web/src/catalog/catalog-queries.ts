import type { ProductSort, Pushcart } from '@pushcart/client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { BY_CURSOR } from '../live/by-cursor.ts';

const CATEGORIES_STALE_MS = 10 * 60_000;
const PAGE_SIZE = 24;
const ROW_SIZE = 8;

/** What a listing shows; it stands in the address. */
export interface ListingSearch {
  readonly category?: string;
  readonly query?: string;
  readonly sort?: ProductSort;
  readonly inStock?: true;
}

export const categoriesQuery = (client: Pushcart) =>
  queryOptions({
    queryKey: ['categories'],
    queryFn: () => client.catalog.categories.query(),
    staleTime: CATEGORIES_STALE_MS,
  });

export const listingQuery = (client: Pushcart, search: ListingSearch) =>
  infiniteQueryOptions({
    queryKey: ['products', 'listing', search],
    queryFn: ({ pageParam }) => client.catalog.list.query({ ...search, limit: PAGE_SIZE, cursor: pageParam }),
    ...BY_CURSOR,
    placeholderData: keepPreviousData,
  });

/** A row of a few products. */
export const rowQuery = (client: Pushcart, search: ListingSearch & { readonly sort: ProductSort }) =>
  queryOptions({
    queryKey: ['products', 'row', search],
    queryFn: () => client.catalog.list.query({ ...search, limit: ROW_SIZE }),
  });

/** Which taxes are asked for at a place. */
export const taxTermsQuery = (client: Pushcart, country: string) =>
  queryOptions({
    queryKey: ['tax-terms', country],
    queryFn: () => client.tax.terms.query({ country }),
    staleTime: CATEGORIES_STALE_MS,
  });

export const productQuery = (client: Pushcart, slug: string) =>
  queryOptions({ queryKey: ['product', slug], queryFn: () => client.catalog.product.query({ slug }) });
