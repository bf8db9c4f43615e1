import { newKey, type OrderView } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { newerOrder, orderKey } from './use-desk-order.ts';

/** Takes off the order what is in no parcel yet. */
export function CancelRest({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.shipments.cancelRest');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const isOffline = useConnection().state === 'offline';
  const [isAsking, setIsAsking] = useState(false);
  const [key] = useState(newKey);
  const cancel = useMutation({
    mutationFn: () => client.order.cancelRest.mutate({ orderId: order.id, key }),
    onSuccess: (next) => {
      queryClient.setQueryData<OrderView>(orderKey(order.number), (known) => newerOrder(known, next));
      say(t('done', { number: String(order.number) }));
      setIsAsking(false);
    },
  });
  return (
    <>
      <Button look="bad" disabled={isOffline} onClick={() => setIsAsking(true)}>
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
