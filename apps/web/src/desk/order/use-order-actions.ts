import { newKey, type OrderView } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { newerOrder, orderKey } from './use-desk-order.ts';

/** What staff can do to an order. Each action keeps its key, so that pressing again repeats it and does not do it twice. */
export function useOrderActions({ id, number }: Pick<OrderView, 'id' | 'number'>) {
  const t = useTranslations('desk.order');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const [keys] = useState(() => ({ pack: newKey(), ship: newKey() }));
  const words = { number: String(number) };

  const pack = useMutation({
    mutationFn: () => client.order.pack.mutate({ orderId: id, key: keys.pack }),
    onSuccess: (order) => {
      queryClient.setQueryData<OrderView>(orderKey(number), (known) => newerOrder(known, order));
      say(t('packed', words));
    },
  });

  const ship = useMutation({
    mutationFn: () => client.shipment.create.mutate({ orderId: id, key: keys.ship }),
    // The parcel itself comes with the order's next event.
    onSuccess: () => say(t('shipped', words)),
  });

  return { pack, ship };
}
