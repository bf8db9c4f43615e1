import { foldOrderEvent, type OrderEvent, type OrderView } from '@pushcart/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useClient } from '../../live/shop.tsx';
import { type LiveHandlers, useLive } from '../../live/use-live.ts';
import { newerOrder } from '../../order/use-keep-order.ts';
import { useReread } from '../../order-edit/use-reread.ts';
import { KEPT_TRUE } from '../feed.ts';

export const orderKey = (number: number) => ['desk', 'order', number] as const;

/** One order, read once and then kept true event by event. */
export function useDeskOrder(number: number) {
  const client = useClient();
  const queryClient = useQueryClient();
  const queryKey = orderKey(number);

  const open = useCallback(
    (handlers: LiveHandlers<OrderView, OrderEvent>) => client.order.watch.subscribe({ number }, handlers),
    [client, number],
  );
  useLive({ queryKey, open, fold: foldOrderEvent });

  const query = useQuery({
    queryKey,
    ...KEPT_TRUE,
    queryFn: async () =>
      newerOrder(queryClient.getQueryData<OrderView>(queryKey), await client.order.get.query({ number })),
  });
  useReread(query);
  return query;
}
