import type { OrderView } from '@pushcart/client';
import { CANCEL_REASONS, type CancelReason, canMove } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { newerOrder, orderKey } from '../order/use-desk-order.ts';
import { useKeyFor } from '../order/use-order-actions.ts';

/** Cancels an order and says why, as long as it may still be cancelled. */
export function CancelWithReason({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.orderEdit.cancel');
  const client = useClient();
  const queryClient = useQueryClient();
  const { isStale } = useConnection();
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState<CancelReason>('shopper_asked');
  // One intent, one key: pressing again after a lost answer cancels once.
  const key = useKeyFor(reason);
  const cancel = useMutation({
    mutationFn: () => client.order.cancel.mutate({ orderId: order.id, reason, key }),
    onSuccess: (cancelled) => {
      queryClient.setQueryData<OrderView>(orderKey(order.number), (known) => newerOrder(known, cancelled));
      setIsAsking(false);
    },
  });

  if (!canMove(order.status, 'cancelled')) return null;
  return (
    <>
      <Button look="bad" disabled={isStale} onClick={() => setIsAsking(true)}>
        {t('button')}
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={t('title', { number: String(order.number) })}
        description={t('text')}
      >
        <div className="grid gap-4">
          <SelectField
            label={t('why')}
            required
            value={reason}
            onChange={({ target }) => setReason(CANCEL_REASONS.find((known) => known === target.value) ?? reason)}
          >
            {CANCEL_REASONS.map((known) => (
              <option key={known} value={known}>
                {t(`reason.${known}`)}
              </option>
            ))}
          </SelectField>
          <ActionProblem error={cancel.error} />
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={() => setIsAsking(false)}>{t('keep')}</Button>
            <Button look="bad" pending={cancel.isPending} onClick={() => cancel.mutate()}>
              {t('confirm')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
