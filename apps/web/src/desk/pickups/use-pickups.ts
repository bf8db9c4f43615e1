import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { useOrderNews } from '../orders/use-order-feed.ts';

export const PICKUPS_KEY = ['desk', 'pickups'] as const;

/** What waits to be collected; read again with each piece of news of an order. */
export function usePickups() {
  const client = useClient();
  const queryClient = useQueryClient();
  const news = useOrderNews();
  useEffect(() => {
    if (news !== undefined) void queryClient.invalidateQueries({ queryKey: PICKUPS_KEY });
  }, [queryClient, news]);
  return useInfiniteQuery({
    queryKey: PICKUPS_KEY,
    queryFn: ({ pageParam }) => client.pickup.list.query(pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    ...KEPT_TRUE,
    // A day that ends makes no news, and an order overdue.
    refetchInterval: 600_000,
  });
}
