import type { PromotionStatus } from '@pushcart/domain';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';

export const PROMOTIONS_KEY = ['desk', 'promotions'];
const PAGE_SIZE = 20;

/** Promotions of the store, read again whenever one begins, ends or is changed anywhere. */
export function usePromotions(status: PromotionStatus | undefined) {
  const client = useClient();
  const queryClient = useQueryClient();

  useEffect(() => {
    const stream = client.promotion.watch.subscribe(
      {},
      {
        onData: ({ data: frame }) =>
          frame.kind !== 'ready' && void queryClient.invalidateQueries({ queryKey: PROMOTIONS_KEY }),
      },
    );
    return () => stream.unsubscribe();
  }, [client, queryClient]);

  return useInfiniteQuery({
    queryKey: [...PROMOTIONS_KEY, status ?? 'all'],
    queryFn: ({ pageParam }) =>
      client.promotion.list.query({
        limit: PAGE_SIZE,
        ...(status === undefined ? {} : { statuses: [status] }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    ...KEPT_TRUE,
  });
}
