import { newKey, type OrderView } from '@pushcart/client';
import { canMove } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActionProblem } from '../ui/problem.tsx';

interface Props {
  readonly order: OrderView;
  readonly token: string | undefined;
}

/** Offered as long as the order may still be cancelled. */
export function CancelOrder({ order, token }: Props) {
  const t = useTranslations('order.cancel');
  const client = useClient();
  const queryClient = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  // One intent, one key: pressing again after a lost answer cancels once.
  const [key] = useState(newKey);

  const cancel = useMutation({
    mutationFn: () => client.order.cancel.mutate({ orderId: order.id, token, key }),
    onSuccess: (cancelled) => {
      queryClient.setQueryData<OrderView>(['order', order.id], (known) =>
        known !== undefined && known.version > cancelled.version ? known : cancelled,
      );
      setIsAsking(false);
    },
  });

  if (!canMove(order.status, 'cancelled')) return null;
  return (
    <>
      <Button look="bad" onClick={() => setIsAsking(true)}>
        {t('button')}
      </Button>
      <Dialog open={isAsking} onOpenChange={setIsAsking} title={t('title')} description={t('text')}>
        <ActionProblem error={cancel.error} />
        <div className="mt-4 flex flex-wrap justify-end gap-3">
          <Button onClick={() => setIsAsking(false)}>{t('keep')}</Button>
          <Button look="bad" pending={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('confirm')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
