import { newKey, type OrderView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { useKeepOrder } from '../../order/use-keep-order.ts';
import { AskButton } from '../../ui/ask-button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { orderKey } from './use-desk-order.ts';

/** Takes off the order what is in no parcel yet. */
export function CancelRest({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.shipments.cancelRest');
  const client = useClient();
  const keep = useKeepOrder(orderKey(order.number));
  const say = useToast();
  const { isStale } = useConnection();
  const [key] = useState(newKey);
  const cancel = useMutation({
    mutationFn: () => client.order.cancelRest.mutate({ orderId: order.id, key }),
    onSuccess: (next) => {
      keep(next);
      say(t('done', { number: String(order.number) }));
    },
  });
  return (
    <AskButton
      button={t('button')}
      disabled={isStale}
      title={t('title')}
      text={t('text')}
      go={t('confirm')}
      action={cancel}
      onGo={(close) => cancel.mutate(undefined, { onSuccess: close })}
    />
  );
}
