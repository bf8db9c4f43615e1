import type { OrderView } from '@pushcart/client';
import { CANCEL_REASONS, type CancelReason, canMove } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { useIntent } from '../../live/use-intent.ts';
import { useKeepOrder } from '../../order/use-keep-order.ts';
import { AskButton } from '../../ui/ask-button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { orderKey } from '../order/use-desk-order.ts';

/** Cancels an order and says why, as long as it may still be cancelled. */
export function CancelWithReason({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.orderEdit.cancel');
  const client = useClient();
  const { isStale } = useConnection();
  const { keyOf } = useIntent();
  const [reason, setReason] = useState<CancelReason>('shopper_asked');
  const cancel = useMutation({
    mutationFn: () => client.order.cancel.mutate({ orderId: order.id, reason, key: keyOf(reason) }),
    onSuccess: useKeepOrder(orderKey(order.number)),
  });

  if (!canMove(order.status, 'cancelled')) return null;
  return (
    <AskButton
      button={t('button')}
      disabled={isStale}
      title={t('title', { number: String(order.number) })}
      text={t('text')}
      keep={t('keep')}
      go={t('confirm')}
      action={cancel}
      onGo={(close) => cancel.mutate(undefined, { onSuccess: close })}
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
    </AskButton>
  );
}
