import type { MessageStatus } from '@pushcart/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';

export const OUTBOX_KEY = ['desk', 'outbox'];
const PAGE_SIZE = 30;
/** Messages take seconds; nothing is told of them. */
const LOOK_AGAIN_MS = 10_000;

export function useOutbox(status: MessageStatus | undefined) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [...OUTBOX_KEY, status ?? 'all'],
    queryFn: ({ pageParam }) => client.message.list.query({ status, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: LOOK_AGAIN_MS,
  });
}
