import type { OrderView } from '@pushcart/client';
import { OUTSIDE_METHODS, type OutsideMethod } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { useIntent } from '../../live/use-intent.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useMay } from '../frame/use-may.ts';
import { orderKey } from '../order/use-desk-order.ts';

export interface OutsideDraft {
  readonly method: OutsideMethod;
  readonly reference: string;
}

/** Says how money came that no provider knows of. */
export function OutsideFields({
  value,
  onChange,
}: {
  readonly value: OutsideDraft;
  readonly onChange: (draft: OutsideDraft) => void;
}) {
  const t = useTranslations('desk.orderEdit.record');
  return (
    <>
      <SelectField
        label={t('method')}
        required
        value={value.method}
        onChange={({ target }) => {
          const method = OUTSIDE_METHODS.find((known) => known === target.value);
          if (method !== undefined) onChange({ ...value, method });
        }}
      >
        {OUTSIDE_METHODS.map((method) => (
          <option key={method} value={method}>
            {t(method)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('reference')}
        required
        maxLength={60}
        value={value.reference}
        onChange={({ target }) => onChange({ ...value, reference: target.value })}
      />
    </>
  );
}

/** Writes down that what is due was paid past every provider. */
export function RecordPayment({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.orderEdit.record');
  const may = useMay();
  const { isStale } = useConnection();
  const [isOpen, setIsOpen] = useState(false);
  if (order.due.amount === 0 || !may('payments.record')) return null;
  return (
    <>
      <Button disabled={isStale} onClick={() => setIsOpen(true)}>
        {t('button')}
      </Button>
      {isOpen && <RecordDialog order={order} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function RecordDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const t = useTranslations('desk.orderEdit.record');
  const format = useFormat();
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const [draft, setDraft] = useState<OutsideDraft>({ method: 'cash', reference: '' });
  const { keyOf } = useIntent();
  const record = useMutation({
    mutationFn: () => {
      const asked = { orderId: order.id, method: draft.method, reference: draft.reference.trim() };
      return client.payment.record.mutate({ ...asked, key: keyOf(asked) });
    },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: orderKey(order.number) });
      say(t('done', { number: String(order.number) }));
      onClose();
    },
  });
  const isReady = draft.reference.trim() !== '';
  return (
    <FormDialog
      onClose={onClose}
      title={t('title', { amount: format.money(order.due) })}
      description={t('text')}
      onSubmit={() => {
        if (isReady) record.mutate();
      }}
      action={record}
      button={t('save')}
      isReady={isReady}
    >
      <OutsideFields value={draft} onChange={setDraft} />
    </FormDialog>
  );
}
