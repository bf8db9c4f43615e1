import type { AccountView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { SecondCode } from './second-code.tsx';
import { hasSecondFactor } from './second-factors.ts';

interface Props {
  readonly account: AccountView;
  readonly onConfirmed: () => void;
}

export function ConfirmByPassword({ account, onConfirmed }: Props) {
  const t = useTranslations('identity');
  const client = useClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const needsCode = hasSecondFactor(account);
  const confirm = useMutation({
    mutationFn: () => client.session.confirm.mutate({ password, ...(needsCode ? { code: code.trim() } : {}) }),
    onSuccess: onConfirmed,
  });
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      {needsCode && (
        <SecondCode
          value={code}
          onChange={setCode}
          hasApp={account.hasTotp}
          hasRecoveryCodes={account.recoveryCodes > 0}
        />
      )}
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <ActionProblem error={confirm.error} />
      <Button type="submit" look="lamp" pending={confirm.isPending}>
        {t('confirm.go')}
      </Button>
    </form>
  );
}
