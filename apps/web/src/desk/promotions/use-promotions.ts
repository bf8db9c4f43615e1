import type { PromotionStatus } from '@pushcart/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BY_CURSOR } from '../../live/by-cursor.ts';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { useRereadOnNews, type Watch } from '../use-reread-on-news.ts';

export const PROMOTIONS_KEY = ['desk', 'promotions'];
const PAGE_SIZE = 20;

const watch: Watch = (client, handlers) => client.promotion.watch.subscribe({}, handlers);

/** Promotions of the store, read again whenever one begins, ends or is changed anywhere. */
export function usePromotions(status: PromotionStatus | undefined) {
  const client = useClient();
  useRereadOnNews(watch, PROMOTIONS_KEY);
  return useInfiniteQuery({
    queryKey: [...PROMOTIONS_KEY, status ?? 'all'],
    queryFn: ({ pageParam }) =>
      client.promotion.list.query({
        limit: PAGE_SIZE,
        ...(status === undefined ? {} : { statuses: [status] }),
        cursor: pageParam,
      }),
    ...BY_CURSOR,
    ...KEPT_TRUE,
  });
}
