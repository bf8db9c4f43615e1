import type { PackingQueue } from '@pushcart/client';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';

const QUEUE_KEY = ['desk', 'shipments'] as const;
/** News that come together are read together. */
const TOGETHER_MS = 300;
const waiting = new WeakSet<QueryClient>();

/** Reads the queue again, told to by the desk's order feed whenever an order or a parcel takes a step. */
export function rereadQueue(queryClient: QueryClient): void {
  if (waiting.has(queryClient)) return;
  waiting.add(queryClient);
  setTimeout(() => {
    waiting.delete(queryClient);
    void queryClient.invalidateQueries({ queryKey: QUEUE_KEY });
  }, TOGETHER_MS);
}

/** What is to be sent from a warehouse, or from all of them. */
export function useQueue(warehouseId?: string, { isWanted = true } = {}) {
  const client = useClient();
  return useQuery<PackingQueue>({
    queryKey: [...QUEUE_KEY, warehouseId ?? 'all'],
    queryFn: () => client.shipment.queue.query(warehouseId === undefined ? {} : { warehouseId }),
    enabled: isWanted,
    ...KEPT_TRUE,
  });
}
