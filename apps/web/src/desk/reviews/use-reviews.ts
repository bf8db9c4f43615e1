import type { ReviewStatus } from '@pushcart/client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';

const LISTS_KEY = ['desk', 'reviews'];
const PAGE_SIZE = 20;

/** Reviews of the store, read again whenever one of them changes anywhere. */
export function useReviews(status: ReviewStatus | undefined) {
  const client = useClient();
  const queryClient = useQueryClient();

  useEffect(() => {
    const stream = client.review.watchStore.subscribe(
      {},
      {
        onData: ({ data: frame }) =>
          frame.kind !== 'ready' && void queryClient.invalidateQueries({ queryKey: LISTS_KEY }),
      },
    );
    return () => stream.unsubscribe();
  }, [client, queryClient]);

  return useInfiniteQuery({
    queryKey: [...LISTS_KEY, status ?? 'all'],
    queryFn: ({ pageParam }) => client.review.listForStore.query({ status, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    ...KEPT_TRUE,
  });
}
