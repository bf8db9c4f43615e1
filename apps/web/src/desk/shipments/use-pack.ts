import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { useToast } from '../../ui/toasts.tsx';
import type { PackableRow, Packed } from './queue-rows.ts';
import { rereadQueue } from './use-queue.ts';

/** Packs a parcel of what was counted. The same parcel pressed again after a failure keeps its key, so that it is packed once. */
export function usePack({ order, warehouseId }: PackableRow, onDone: () => void) {
  const t = useTranslations('desk.shipments');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const { keyOf } = useIntent();
  return useMutation({
    mutationFn: (packed: Packed) => {
      const lines = Object.entries(packed)
        .filter(([, quantity]) => quantity > 0)
        .map(([orderLineId, quantity]) => ({ orderLineId, quantity }));
      const key = keyOf(lines);
      return client.shipment.pack.mutate({ orderId: order.id, warehouseId, lines, key });
    },
    onSuccess: () => {
      say(t('packed', { number: String(order.number) }));
      rereadQueue(queryClient);
      onDone();
    },
  });
}
