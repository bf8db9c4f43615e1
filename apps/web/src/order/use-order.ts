import { foldOrderEvent, type OrderView, type Pushcart } from '@pushcart/client';
import type { OrderEvent } from '@pushcart/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useClient } from '../live/shop.tsx';
import { type LiveHandlers, useLive } from '../live/use-live.ts';
import { useReread } from '../order-edit/use-reread.ts';
import type { OwnOrder } from './start-payment.ts';

export const orderKey = (orderId: string) => ['order', orderId] as const;

const orderQuery = (client: Pushcart, { orderId, token }: OwnOrder) =>
  queryOptions({ queryKey: orderKey(orderId), queryFn: () => client.order.get.query({ orderId, token }) });

/** An order that follows every event. */
export function useOrder({ orderId, token }: OwnOrder) {
  const client = useClient();
  const query = useQuery(orderQuery(client, { orderId, token }));
  const isKnown = query.data !== undefined;

  const open = useCallback(
    (handlers: LiveHandlers<OrderView, OrderEvent>) => client.order.watch.subscribe({ orderId, token }, handlers),
    [client, orderId, token],
  );
  useLive({ queryKey: orderKey(orderId), open: isKnown ? open : null, fold: foldOrderEvent });

  useReread(query);
  return query;
}
