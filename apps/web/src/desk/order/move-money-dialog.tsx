import type { OrderView, PaymentView } from '@pushcart/client';
import { amountText } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { parseAmount } from '../typed.ts';
import { type MoneyMove, useMoveMoney } from './use-payment-actions.ts';

interface StepProps {
  readonly order: OrderView;
  readonly payment: PaymentView;
  readonly step: 'capture' | 'void';
  readonly onClose: () => void;
}

/** Takes what the bank holds, or lets it go. */
export function StepDialog({ order, payment, step, onClose }: StepProps) {
  const t = useTranslations('desk.payments');
  const format = useFormat();
  const { currency } = payment.amount;
  const [amount, setAmount] = useState(amountText(payment.amount.amount, currency));
  const [reason, setReason] = useState('');
  const move = useMoveMoney(order, onClose);
  const minor = parseAmount(amount, currency);
  const isReady = reason.trim() !== '' && (step === 'void' || minor !== null);
  const paymentId = payment.id;
  const asked = (): MoneyMove =>
    step === 'void' ? { kind: step, paymentId, reason } : { kind: step, paymentId, amount: minor ?? 0, reason };
  return (
    <FormDialog
      onClose={onClose}
      title={t(step)}
      description={t(`${step}Text`, { amount: format.money(payment.amount) })}
      onSubmit={() => {
        if (isReady) move.mutate(asked());
      }}
      action={move}
      button={t(step)}
      look={step === 'void' ? 'bad' : 'lamp'}
      isReady={isReady}
    >
      {step === 'capture' && (
        <TextField
          label={t('amount', { currency })}
          required
          inputMode="decimal"
          value={amount}
          onChange={({ target }) => setAmount(target.value)}
        />
      )}
      <Reason value={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** Gives money back from as many payments as it takes, or from one. */
export function RefundDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const t = useTranslations('desk.payments');
  const format = useFormat();
  const { currency } = order.total;
  const paid = order.payments.filter(({ captured, refunded }) => captured.amount > refunded.amount);
  const [fields, setFields] = useState({ amount: '', reason: '', paymentId: '', destination: 'origin' });
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const move = useMoveMoney(order, onClose);
  const from = paid.filter(({ id }) => fields.paymentId === '' || id === fields.paymentId);
  const left = from.reduce((sum, { captured, refunded }) => sum + captured.amount - refunded.amount, 0);
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
      <SelectField
        label={t('destination')}
        required
        value={fields.destination}
        onChange={({ target }) => change({ destination: target.value })}
      >
        <option value="origin">{t('origin')}</option>
        <option value="credit">{t('credit')}</option>
      </SelectField>
      <Reason value={fields.reason} onChange={(reason) => change({ reason })} />
    </FormDialog>
  );
}

function Reason({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const t = useTranslations('desk.payments');
  return (
    <TextField
      label={t('reason')}
      hint={t('reasonHint')}
      required
      maxLength={500}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
