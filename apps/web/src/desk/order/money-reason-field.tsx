import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why money is moved by hand: it stays with the order. */
export function MoneyReasonField({ value, onChange }: Props) {
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
