import type { OrderView, PaymentView } from '@pushcart/client';
import { amountText } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { parseAmount } from '../typed.ts';
import { MoneyReasonField } from './money-reason-field.tsx';
import { type MoneyMove, useMoveMoney } from './use-payment-actions.ts';

interface Props {
  readonly order: OrderView;
  readonly payment: PaymentView;
  readonly step: 'capture' | 'void';
  readonly onClose: () => void;
}

/** Takes what the bank holds, or lets it go. */
export function MoneyStepDialog({ order, payment, step, onClose }: Props) {
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
      <MoneyReasonField value={reason} onChange={setReason} />
    </FormDialog>
  );
}
