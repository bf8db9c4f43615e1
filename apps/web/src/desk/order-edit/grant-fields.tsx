import type { PriceReason } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { parseAmount } from '../typed.ts';
import { ReasonField } from './draft-lines.tsx';

/** A discount as it is typed; nothing typed is none. */
export interface GrantDraft {
  readonly amount: string;
  readonly reason: PriceReason;
}

export function grantFrom({ amount, reason }: GrantDraft, currency: string) {
  const minor = parseAmount(amount, currency);
  return minor === null ? null : { amount: minor, reason };
}

interface Props {
  readonly value: GrantDraft;
  readonly currency: string;
  readonly onChange: (grant: GrantDraft) => void;
}

/** What staff take off the whole order. */
export function GrantFields({ value, currency, onChange }: Props) {
  const t = useTranslations('desk.orderEdit');
  const isWrong = value.amount.trim() !== '' && parseAmount(value.amount, currency) === null;
  return (
    <div className="grid grid-cols-2 items-end gap-3">
      <TextField
        label={t('discount', { currency })}
        inputMode="decimal"
        error={isWrong ? t('priceWrong') : undefined}
        value={value.amount}
        onChange={({ target }) => onChange({ ...value, amount: target.value })}
      />
      <ReasonField label={t('why')} value={value.reason} onChange={(reason) => onChange({ ...value, reason })} />
    </div>
  );
}
