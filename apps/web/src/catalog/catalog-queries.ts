import type { ProductSort, Pushcart } from '@pushcart/client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { BY_CURSOR } from '../live/by-cursor.ts';
import { filterOf, type ListingSearch } from './listing-search.ts';

const CATEGORIES_STALE_MS = 10 * 60_000;
const PAGE_SIZE = 24;
const ROW_SIZE = 8;
/** As many products as are compared with how they would come now. */
export const NEWS_SIZE = 60;
const NEWS_EVERY_MS = 30_000;

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
    // What is on the page stays where it is: news are offered, and come when they are asked for.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The same list as it would come now, of as many products as are shown. */
export const listingNewsQuery = (client: Pushcart, search: ListingSearch, count: number) =>
  queryOptions({
    queryKey: ['products', 'news', search, count],
    queryFn: () => client.catalog.list.query({ ...search, limit: Math.min(NEWS_SIZE, count) }),
    enabled: count > 0,
    staleTime: NEWS_EVERY_MS,
    refetchInterval: NEWS_EVERY_MS,
    placeholderData: keepPreviousData,
  });

export const facetsQuery = (client: Pushcart, search: ListingSearch) =>
  queryOptions({
    queryKey: ['products', 'facets', filterOf(search)],
    queryFn: () => client.catalog.facets.query(filterOf(search)),
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
