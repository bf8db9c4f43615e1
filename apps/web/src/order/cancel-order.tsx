import { newKey, type OrderView } from '@pushcart/client';
import { canMove } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { AskButton } from '../ui/ask-button.tsx';
import { useKeepOrder } from './use-keep-order.ts';
import { orderKey } from './use-order.ts';

interface Props {
  readonly order: OrderView;
  readonly token: string | undefined;
}

/** Offered as long as the order may still be cancelled. */
export function CancelOrder({ order, token }: Props) {
  const t = useTranslations('order.cancel');
  const client = useClient();
  // One intent, one key: pressing again after a lost answer cancels once.
  const [key] = useState(newKey);
  const cancel = useMutation({
    mutationFn: () => client.order.cancel.mutate({ orderId: order.id, token, key }),
    onSuccess: useKeepOrder(orderKey(order.id)),
  });

  if (!canMove(order.status, 'cancelled')) return null;
  return (
    <AskButton
      button={t('button')}
      title={t('title')}
      text={t('text')}
      keep={t('keep')}
      go={t('confirm')}
      action={cancel}
      onGo={(close) => cancel.mutate(undefined, { onSuccess: close })}
    />
  );
}
