import type { ReturnView } from '@pushcart/client';
import { amountText } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { parseAmount } from '../typed.ts';
import { useReturnActions } from './use-return-actions.ts';

interface Props {
  readonly one: ReturnView;
  readonly what: 'refusal' | 'label' | 'refund';
  readonly onClose: () => void;
}

/** The one thing a step needs to be told: why, which label, or how much. */
export function AskReturn({ one, what, onClose }: Props) {
  const t = useTranslations('desk.returns.ask');
  const { refuse, sendLabel, refund } = useReturnActions(one, onClose);
  const currency = one.worth?.currency ?? '';
  const [typed, setTyped] = useState(
    what === 'refund' && one.worth !== null ? amountText(one.worth.amount, currency) : '',
  );
  const [hasTried, setHasTried] = useState(false);
  const amount = what === 'refund' && currency !== '' ? parseAmount(typed, currency) : null;
  const isMissing = what === 'refund' ? amount === null : typed.trim() === '';
  const step = { refusal: refuse, label: sendLabel, refund }[what];

  const send = () => {
    if (what === 'refusal') refuse.mutate(typed.trim());
    if (what === 'label') sendLabel.mutate(typed.trim());
    if (amount !== null) refund.mutate({ amount, currency });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t(`${what}.title`)}
      description={t(`${what}.text`)}
      onSubmit={() => {
        setHasTried(true);
        if (!isMissing) send();
      }}
      action={step}
      button={t(`${what}.send`)}
      look={what === 'refusal' ? 'bad' : 'lamp'}
    >
      <TextField
        label={what === 'refund' ? t('refund.field', { currency }) : t(`${what}.field`)}
        required
        maxLength={what === 'refusal' ? 300 : 60}
        inputMode={what === 'refund' ? 'decimal' : 'text'}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={hasTried && isMissing ? t(`${what}.missing`) : undefined}
      />
    </FormDialog>
  );
}
