import { newKey, type OrderView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useKeyFor } from '../../live/use-key-for.ts';
import { useKeepOrder } from '../../order/use-keep-order.ts';
import { useToast } from '../../ui/toasts.tsx';
import { orderKey } from './use-desk-order.ts';

/** What staff can do to an order. Each action keeps its key, so that pressing again repeats it and does not do it twice. */
export function useOrderActions({ id, number, shipments }: Pick<OrderView, 'id' | 'number' | 'shipments'>) {
  const t = useTranslations('desk.order');
  const client = useClient();
  const keep = useKeepOrder(orderKey(number));
  const say = useToast();
  const [packKey] = useState(newKey);
  // Once a parcel is given up, booking the next one is another intent.
  const shipKey = useKeyFor(`${shipments.length}`);
  const words = { number: String(number) };

  const pack = useMutation({
    mutationFn: () => client.order.pack.mutate({ orderId: id, key: packKey }),
    onSuccess: (order) => {
      keep(order);
      say(t('packed', words));
    },
  });

  const ship = useMutation({
    mutationFn: () => client.shipment.create.mutate({ orderId: id, key: shipKey }),
    // The parcel itself comes with the order's next event.
    onSuccess: ({ status }) => {
      if (status !== 'refused') say(t('shipped', words));
    },
  });

  return { pack, ship };
}
