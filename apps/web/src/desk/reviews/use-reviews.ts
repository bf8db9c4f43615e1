import type { ReviewStatus } from '@pushcart/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BY_CURSOR } from '../../live/by-cursor.ts';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { useRereadOnNews, type Watch } from '../use-reread-on-news.ts';

const LISTS_KEY = ['desk', 'reviews'];
const PAGE_SIZE = 20;

const watch: Watch = (client, handlers) => client.review.watchStore.subscribe({}, handlers);

/** Reviews of the store, read again whenever one of them changes anywhere. */
export function useReviews(status: ReviewStatus | undefined) {
  const client = useClient();
  useRereadOnNews(watch, LISTS_KEY);
  return useInfiniteQuery({
    queryKey: [...LISTS_KEY, status ?? 'all'],
    queryFn: ({ pageParam }) => client.review.listForStore.query({ status, limit: PAGE_SIZE, cursor: pageParam }),
    ...BY_CURSOR,
    ...KEPT_TRUE,
  });
}
