import type { AccountView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { CurrentPassword } from './current-password.tsx';
import { OwnSecondCode } from './own-second-code.tsx';

interface Props {
  readonly account: AccountView;
  readonly onConfirmed: () => void;
}

export function ConfirmByPassword({ account, onConfirmed }: Props) {
  const t = useTranslations('identity');
  const client = useClient();
  const { isStale } = useConnection();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => client.session.confirm.mutate({ password, code: code.trim() || undefined }),
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
      <OwnSecondCode account={account} value={code} onChange={setCode} />
      <CurrentPassword label={t('password')} value={password} onChange={setPassword} />
      <ActionProblem error={confirm.error} />
      <Button type="submit" look="lamp" disabled={isStale} pending={confirm.isPending}>
        {t('confirm.go')}
      </Button>
    </form>
  );
}
