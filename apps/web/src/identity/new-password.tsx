import { PASSWORD_LENGTH } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../ui/field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** In characters as people count them. */
export function isLongEnough(password: string): boolean {
  return [...password].length >= PASSWORD_LENGTH.min;
}

/** A field for a password that is chosen now. */
export function NewPassword({ label, value, onChange }: Props) {
  const t = useTranslations('identity');
  const [isLeft, setIsLeft] = useState(false);
  return (
    <TextField
      label={label}
      type="password"
      autoComplete="new-password"
      required
      minLength={PASSWORD_LENGTH.min}
      hint={t('passwordHint')}
      error={isLeft && !isLongEnough(value) ? t('passwordShort') : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => setIsLeft(value !== '')}
    />
  );
}
