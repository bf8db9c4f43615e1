import { newKey, type OrderView } from '@pushcart/client';
import { canMove } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
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
  const keep = useKeepOrder(orderKey(order.id));
  const [isAsking, setIsAsking] = useState(false);
  // One intent, one key: pressing again after a lost answer cancels once.
  const [key] = useState(newKey);
  const close = () => setIsAsking(false);

  const cancel = useMutation({
    mutationFn: () => client.order.cancel.mutate({ orderId: order.id, token, key }),
    onSuccess: (cancelled) => {
      keep(cancelled);
      close();
    },
  });

  if (!canMove(order.status, 'cancelled')) return null;
  return (
    <>
      <Button look="bad" onClick={() => setIsAsking(true)}>
        {t('button')}
      </Button>
      {isAsking && (
        <AskDialog
          title={t('title')}
          text={t('text')}
          keep={t('keep')}
          go={t('confirm')}
          action={cancel}
          onGo={() => cancel.mutate()}
          onClose={close}
        />
      )}
    </>
  );
}
