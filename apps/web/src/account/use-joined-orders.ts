import type { JoinedOrders, OrdersJoined } from '@pushcart/client';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useClient } from '../live/shop.tsx';
import { type LiveHandlers, useLive } from '../live/use-live.ts';
import { OWN_ORDERS_KEY } from './own-orders.ts';

const KEY = ['joined-orders'] as const;
const STORAGE_KEY = 'pushcart.joined-seen';

const fold = (_: JoinedOrders | null, { joined }: OrdersJoined) => joined;

/** What came last from the time as a guest, until it was seen; the list of orders follows. */
export function useJoinedOrders(): { readonly joined: JoinedOrders | null; readonly dismiss: () => void } {
  const client = useClient();
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState(() => localStorage.getItem(STORAGE_KEY) ?? '');
  const { data: joined = null } = useQuery<JoinedOrders | null>({ queryKey: KEY, queryFn: skipToken });

  const open = useCallback(
    ({ onData, onError }: LiveHandlers<JoinedOrders | null, OrdersJoined>) =>
      client.order.watchJoined.subscribe(
        {},
        {
          onData(tracked) {
            onData(tracked);
            if (tracked.data.kind === 'event') void queryClient.invalidateQueries({ queryKey: OWN_ORDERS_KEY });
          },
          onError,
        },
      ),
    [client, queryClient],
  );
  useLive({ queryKey: KEY, open, fold });

  const mark = joined?.at.toISOString() ?? '';
  return {
    joined: mark > seen ? joined : null,
    dismiss() {
      localStorage.setItem(STORAGE_KEY, mark);
      setSeen(mark);
    },
  };
}
