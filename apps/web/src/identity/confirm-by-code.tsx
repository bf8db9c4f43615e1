import type { AccountView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { OwnSecondCode } from './own-second-code.tsx';
import { PhoneCode } from './phone-number.tsx';

interface Props {
  readonly account: AccountView;
  readonly phone: string;
  readonly onConfirmed: () => void;
}

/** For who signs in by phone and has no password. */
export function ConfirmByCode({ account, phone, onConfirmed }: Props) {
  const t = useTranslations('identity');
  const client = useClient();
  const { isStale } = useConnection();
  const [phoneCode, setPhoneCode] = useState('');
  const [code, setCode] = useState('');
  const request = useMutation({ mutationFn: () => client.session.requestConfirmationCode.mutate() });
  const confirm = useMutation({
    mutationFn: () => client.session.confirm.mutate({ phoneCode, code: code.trim() || undefined }),
    onSuccess: onConfirmed,
  });
  if (!request.isSuccess) {
    return (
      <>
        <ActionProblem error={request.error} />
        <Button look="lamp" disabled={isStale} pending={request.isPending} onClick={() => request.mutate()}>
          {t('confirm.sendCode', { phone })}
        </Button>
      </>
    );
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <PhoneCode value={phoneCode} onChange={setPhoneCode} sentTo={phone} />
      <OwnSecondCode account={account} value={code} onChange={setCode} />
      <ActionProblem error={confirm.error} />
      <Button type="submit" look="lamp" disabled={isStale} pending={confirm.isPending}>
        {t('confirm.go')}
      </Button>
    </form>
  );
}
