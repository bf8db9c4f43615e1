import { newKey, type OrderView } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { useKeepOrder } from '../../order/use-keep-order.ts';
import { useToast } from '../../ui/toasts.tsx';
import { PICKUPS_KEY } from '../pickups/use-pickups.ts';
import { orderKey } from './use-desk-order.ts';

/** What staff do to an order that is collected. Pressed again after a failure, the same request goes under the same key. */
export function usePickupActions({ id, number }: Pick<OrderView, 'id' | 'number'>) {
  const t = useTranslations('desk.pickups');
  const client = useClient();
  const queryClient = useQueryClient();
  const keepOrder = useKeepOrder(orderKey(number));
  const say = useToast();
  const [readyKey] = useState(newKey);
  const { keyOf } = useIntent();
  const words = { number: String(number) };

  function keep(order: OrderView): void {
    keepOrder(order);
    void queryClient.invalidateQueries({ queryKey: PICKUPS_KEY });
  }

  const ready = useMutation({
    mutationFn: () => client.pickup.markReady.mutate({ orderId: id, key: readyKey }),
    onSuccess: (order) => {
      keep(order);
      say(t('isReady', words));
    },
  });

  const handOver = useMutation({
    mutationFn: (code: string) => {
      const key = keyOf(code);
      return client.pickup.handOver.mutate({ orderId: id, code, key });
    },
    onSuccess: (order) => {
      keep(order);
      say(t('isHandedOver', words));
    },
  });

  return { ready, handOver };
}
