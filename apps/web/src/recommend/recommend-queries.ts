import type { Pushcart } from '@pushcart/client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

const ROW_SIZE = 12;

const FOR_YOU_KEY = ['recommendations', 'for-you'] as const;

export const forYouQuery = (client: Pushcart) =>
  queryOptions({ queryKey: FOR_YOU_KEY, queryFn: () => client.recommend.forYou.query({ limit: ROW_SIZE }) });

/** Asked anew when other products are in the cart. */
export const forCartQuery = (client: Pushcart, productIds: readonly string[]) =>
  queryOptions({
    queryKey: ['recommendations', 'cart', ...[...productIds].sort()],
    queryFn: () => client.recommend.forCart.query({ limit: ROW_SIZE }),
    placeholderData: keepPreviousData,
  });

export const besideQuery = (client: Pushcart, productId: string, kind: 'bought-together' | 'viewed-also') =>
  queryOptions({
    queryKey: ['recommendations', 'beside', productId, kind],
    queryFn: () => client.recommend.forProduct.query({ productId, kind, limit: ROW_SIZE }),
  });
