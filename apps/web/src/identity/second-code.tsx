import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../ui/field.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly hasApp: boolean;
  readonly hasRecoveryCodes: boolean;
}

/** A code of the authenticator app, or one of the recovery codes in its place. */
export function SecondCode({ value, onChange, hasApp, hasRecoveryCodes }: Props) {
  const t = useTranslations('identity.second');
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={field}>
      <TextField
        label={hasApp ? t('code') : t('recoveryCode')}
        hint={hasApp && hasRecoveryCodes ? t('codeHint') : undefined}
        required
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        className="figures"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
