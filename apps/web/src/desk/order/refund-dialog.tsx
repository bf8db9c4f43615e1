import type { OrderView, PaymentView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useStoreCurrency } from '../../identity/session.ts';
import { keptOf } from '../../order/money-back.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { parseAmount } from '../typed.ts';
import { MoneyReasonField } from './money-reason-field.tsx';
import { useMoveMoney } from './use-payment-actions.ts';

/** Gives money back from as many payments as it takes, or from one. */
export function RefundDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const t = useTranslations('desk.payments');
  const format = useFormat();
  const { currency } = order.total;
  // Credit is kept in the store's own currency alone.
  const takesCredit = useStoreCurrency() === currency;
  const paid = order.payments.filter((payment) => keptOf(payment) > 0);
  const [fields, setFields] = useState({ amount: '', reason: '', paymentId: '', destination: 'origin' });
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const move = useMoveMoney(order, onClose);
  const from = paid.filter(({ id }) => fields.paymentId === '' || id === fields.paymentId);
  const left = from.reduce((sum, payment) => sum + keptOf(payment), 0);
  const minor = parseAmount(fields.amount, currency);
  const isReady = minor !== null && minor <= left && fields.reason.trim() !== '';
  const nameOf = ({ provider, captured }: PaymentView) =>
    format.list([t('provider', { name: provider }), format.money(captured)]);
  return (
    <FormDialog
      onClose={onClose}
      title={t('refund')}
      description={t('refundText', { amount: format.money({ amount: left, currency }) })}
      onSubmit={() => {
        if (!isReady) return;
        const destination = fields.destination === 'credit' ? 'credit' : 'origin';
        const paymentId = fields.paymentId === '' ? undefined : fields.paymentId;
        move.mutate({ kind: 'refund', amount: minor, reason: fields.reason, destination, paymentId });
      }}
      action={move}
      button={t('refund')}
      isReady={isReady}
    >
      <TextField
        label={t('amount', { currency })}
        required
        inputMode="decimal"
        value={fields.amount}
        onChange={({ target }) => change({ amount: target.value })}
      />
      {paid.length > 1 && (
        <SelectField
          label={t('from')}
          required
          value={fields.paymentId}
          onChange={({ target }) => change({ paymentId: target.value })}
        >
          <option value="">{t('newest')}</option>
          {paid.map((payment) => (
            <option key={payment.id} value={payment.id}>
              {nameOf(payment)}
            </option>
          ))}
        </SelectField>
      )}
      {takesCredit && (
        <SelectField
          label={t('destination')}
          required
          value={fields.destination}
          onChange={({ target }) => change({ destination: target.value })}
        >
          <option value="origin">{t('origin')}</option>
          <option value="credit">{t('credit')}</option>
        </SelectField>
      )}
      <MoneyReasonField value={fields.reason} onChange={(reason) => change({ reason })} />
    </FormDialog>
  );
}
