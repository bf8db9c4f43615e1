import type { SecondFactor } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { EntryProblem } from './entry-problem.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { SecondCode } from './second-code.tsx';

interface Props {
  readonly methods: readonly SecondFactor[];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

/** The password was right; this asks for what only its owner holds. */
export function SecondStep({ methods, isPending, error, onCode, onBack }: Props) {
  const t = useTranslations('identity');
  const [code, setCode] = useState('');
  const hasApp = methods.includes('totp');
  const hasRecoveryCodes = methods.includes('recovery_code');
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-section">{t('second.title')}</h2>
      {(hasApp || hasRecoveryCodes) && (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            onCode(code.trim());
          }}
        >
          <SecondCode value={code} onChange={setCode} hasApp={hasApp} hasRecoveryCodes={hasRecoveryCodes} />
          <EntryProblem error={error} />
          <Button type="submit" look="lamp" size="large" pending={isPending}>
            {t('second.go')}
          </Button>
        </form>
      )}
      {methods.includes('passkey') && <PasskeyButton />}
      <Button look="quiet" onClick={onBack}>
        {t('second.back')}
      </Button>
    </div>
  );
}
