import type { OrderView } from '@pushcart/client';
import { CANCEL_REASONS, type CancelReason, canMove } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { useIntent } from '../../live/use-intent.ts';
import { useKeepOrder } from '../../order/use-keep-order.ts';
import { AskDialog } from '../../ui/ask-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { orderKey } from '../order/use-desk-order.ts';

/** Cancels an order and says why, as long as it may still be cancelled. */
export function CancelWithReason({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.orderEdit.cancel');
  const client = useClient();
  const keep = useKeepOrder(orderKey(order.number));
  const { isStale } = useConnection();
  const { keyOf } = useIntent();
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState<CancelReason>('shopper_asked');
  const close = () => setIsAsking(false);
  const cancel = useMutation({
    mutationFn: () => client.order.cancel.mutate({ orderId: order.id, reason, key: keyOf(reason) }),
    onSuccess: (cancelled) => {
      keep(cancelled);
      close();
    },
  });

  if (!canMove(order.status, 'cancelled')) return null;
  return (
    <>
      <Button look="bad" disabled={isStale} onClick={() => setIsAsking(true)}>
        {t('button')}
      </Button>
      {isAsking && (
        <AskDialog
          title={t('title', { number: String(order.number) })}
          text={t('text')}
          keep={t('keep')}
          go={t('confirm')}
          action={cancel}
          onGo={() => cancel.mutate()}
          onClose={close}
        >
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
        </AskDialog>
      )}
    </>
  );
}
