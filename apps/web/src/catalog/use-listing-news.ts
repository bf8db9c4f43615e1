import type { ProductCard } from '@pushcart/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useClient } from '../live/shop.tsx';
import { listingNewsQuery, NEWS_SIZE } from './catalog-queries.ts';
import { differenceOf } from './list-difference.ts';
import type { ListingSearch } from './listing-search.ts';

/** A burst of news is one reason to look. */
const SETTLE_MS = 1_000;

export interface ListingNews {
  /** How many of the products that are shown would come, go or move. */
  readonly count: number;
  /** Says that something of a product on the page has changed. */
  readonly look: () => void;
}

/** Compares what is shown with how it would come now, from time to time and when something on the page has changed. */
export function useListingNews(
  search: ListingSearch,
  products: readonly ProductCard[],
  isSettled: boolean,
): ListingNews {
  const client = useClient();
  const queryClient = useQueryClient();
  const shown = products.slice(0, NEWS_SIZE).map(({ id }) => id);
  const { queryKey, ...query } = listingNewsQuery(client, search, shown.length);
  const { data, isPlaceholderData } = useQuery({ ...query, queryKey, enabled: isSettled && shown.length > 0 });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const look = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queryClient.invalidateQueries({ queryKey: ['products', 'news'] });
    }, SETTLE_MS);
  }, [queryClient]);

  const isKnown = isSettled && data !== undefined && !isPlaceholderData;
  return {
    count: isKnown
      ? differenceOf(
          shown,
          data.items.map(({ id }) => id),
        )
      : 0,
    look,
  };
}
