import type { ReturnStatus } from '@pushcart/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BY_CURSOR } from '../../live/by-cursor.ts';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';

/** Read again by the desk's order feed whenever a return takes a step. */
export const RETURN_LISTS_KEY = ['desk', 'returns'] as const;
const PAGE_SIZE = 20;

export function useReturns(status: ReturnStatus | undefined) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [...RETURN_LISTS_KEY, status ?? 'all'],
    queryFn: ({ pageParam }) =>
      client.returns.listForStore.query({
        ...(status === undefined ? {} : { statuses: [status] }),
        limit: PAGE_SIZE,
        cursor: pageParam,
      }),
    ...BY_CURSOR,
    ...KEPT_TRUE,
  });
}
