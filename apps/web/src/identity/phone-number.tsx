import { normalizePhone } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../ui/field.tsx';
import { OneTimeCode } from './one-time-code.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (phone: string) => void;
}

export function PhoneNumber({ value, onChange }: Props) {
  const t = useTranslations('identity.phone');
  const [isLeft, setIsLeft] = useState(false);
  return (
    <TextField
      label={t('number')}
      type="tel"
      autoComplete="tel"
      required
      maxLength={40}
      hint={t('numberHint')}
      error={isLeft && normalizePhone(value) === null ? t('numberWrong') : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => setIsLeft(value !== '')}
    />
  );
}

interface CodeProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly sentTo: string;
}

/** The code that was sent. */
export function PhoneCode({ value, onChange, sentTo }: CodeProps) {
  const t = useTranslations('identity.phone');
  return <OneTimeCode label={t('code')} hint={t('codeHint', { phone: sentTo })} value={value} onChange={onChange} />;
}
