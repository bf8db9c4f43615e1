import { newKey } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { PackableRow, Packed } from './queue-rows.ts';
import { rereadQueue } from './use-queue.ts';

/** Packs a parcel of what was counted. The same parcel pressed again after a failure keeps its key, so that it is packed once. */
export function usePack({ order, warehouseId }: PackableRow, onDone: () => void) {
  const t = useTranslations('desk.shipments');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const [intent, setIntent] = useState({ text: '', key: newKey() });
  return useMutation({
    mutationFn: (packed: Packed) => {
      const lines = Object.entries(packed)
        .filter(([, quantity]) => quantity > 0)
        .map(([orderLineId, quantity]) => ({ orderLineId, quantity }));
      const text = JSON.stringify(lines);
      const key = text === intent.text ? intent.key : newKey();
      setIntent({ text, key });
      return client.shipment.pack.mutate({ orderId: order.id, warehouseId, lines, key });
    },
    onSuccess: () => {
      say(t('packed', { number: String(order.number) }));
      rereadQueue(queryClient);
      onDone();
    },
  });
}
