import type { PackingQueue } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { rereadTogether } from '../reread-together.ts';

const QUEUE_KEY = ['desk', 'shipments'] as const;
const TOGETHER_MS = 300;

/** Reads the queue again, told to by the desk's order feed whenever an order or a parcel takes a step. */
export const rereadQueue = rereadTogether(QUEUE_KEY, TOGETHER_MS);

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
