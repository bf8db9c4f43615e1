import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { BY_CURSOR } from '../../live/by-cursor.ts';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';
import type { ProductsSearch } from './products-search.ts';

export const CATALOG_KEY = ['desk', 'catalog'];
const PAGE_SIZE = 30;

/** Reads what the desk knows of the catalogue again whenever it changes anywhere. */
export function useCatalogNews(): void {
  const client = useClient();
  const queryClient = useQueryClient();
  useEffect(() => {
    const stream = client.product.watch.subscribe(
      {},
      {
        onData: ({ data: frame }) => {
          if (frame.kind === 'ready') return;
          void queryClient.invalidateQueries({ queryKey: CATALOG_KEY });
          if (frame.kind === 'event' && frame.data.subject === 'category') {
            void queryClient.invalidateQueries({ queryKey: ['categories'] });
          }
        },
      },
    );
    return () => stream.unsubscribe();
  }, [client, queryClient]);
}

export function useProducts({ query, status, low }: ProductsSearch) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [...CATALOG_KEY, 'products', { query, status, low }],
    queryFn: ({ pageParam }) =>
      client.product.list.query({
        limit: PAGE_SIZE,
        ...(query === undefined ? {} : { query }),
        ...(status === undefined ? {} : { status }),
        ...(low === true ? { lowOnly: true } : {}),
        cursor: pageParam,
      }),
    ...BY_CURSOR,
    ...KEPT_TRUE,
  });
}
