import type { Pushcart } from '@pushcart/client';
import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query';
import { BY_CURSOR } from '../live/by-cursor.ts';
import type { ReviewNews } from './review-list.ts';

const PAGE_SIZE = 6;

export const reviewsQuery = (client: Pushcart, productId: string) =>
  infiniteQueryOptions({
    queryKey: ['reviews', productId],
    queryFn: ({ pageParam }) => client.review.list.query({ productId, limit: PAGE_SIZE, cursor: pageParam }),
    ...BY_CURSOR,
  });

/** Filled by the live stream alone. */
export const reviewNewsQuery = (productId: string) =>
  queryOptions<ReviewNews>({ queryKey: ['review-news', productId], queryFn: skipToken });

export const ownReviewQuery = (client: Pushcart, productId: string) =>
  queryOptions({ queryKey: ['own-review', productId], queryFn: () => client.review.mine.query({ productId }) });
