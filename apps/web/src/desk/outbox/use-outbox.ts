import type { MessageStatus } from '@pushcart/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BY_CURSOR } from '../../live/by-cursor.ts';
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
    ...BY_CURSOR,
    refetchInterval: LOOK_AGAIN_MS,
  });
}
