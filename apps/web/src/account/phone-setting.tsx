import { type AccountView, detailsOf, reasonOf } from '@pushcart/client';
import { normalizePhone } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConfirmed } from '../identity/confirm-identity.tsx';
import { PhoneCode, PhoneNumber } from '../identity/phone-number.tsx';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { StaleNote } from '../ui/stale-note.tsx';
import { Setting } from './setting.tsx';
import { useAccountChange } from './use-account-change.ts';

/** A number becomes the account's once a code that was sent to it is shown. */
export function PhoneSetting({ account }: { readonly account: AccountView }) {
  const t = useTranslations('account');
  const client = useClient();
  const { isStale } = useConnection();
  const confirmed = useConfirmed();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const request = useMutation({
    mutationFn: () => confirmed(() => client.account.requestPhone.mutate({ phone })),
  });
  const startAgain = () => {
    request.reset();
    setPhone('');
    setCode('');
  };
  const confirm = useAccountChange(() => client.account.confirmPhone.mutate({ phone, code }), {
    done: t('profile.phoneSaved'),
    onDone: startAgain,
  });
  const isTaken = reasonOf(confirm.error) === 'INVALID_INPUT' && detailsOf(confirm.error).field === 'phone';
  const isSent = request.isSuccess;
  return (
    <Setting title={t('profile.phone')} text={t('profile.phoneText')}>
      {account.phone !== null && <p className="figures font-medium">{account.phone}</p>}
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSent) confirm.mutate();
          else if (normalizePhone(phone) !== null) request.mutate();
        }}
      >
        {isSent ? (
          <PhoneCode value={code} onChange={setCode} sentTo={phone} />
        ) : (
          <PhoneNumber value={phone} onChange={setPhone} />
        )}
        {isTaken ? (
          <p role="alert" className="text-sm font-medium text-bad">
            {t('profile.phoneTaken')}
          </p>
        ) : (
          <ActionProblem error={isSent ? confirm.error : request.error} />
        )}
        <StaleNote />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={isStale} pending={request.isPending || confirm.isPending}>
            {isSent ? t('save') : t('profile.sendCode')}
          </Button>
          {isSent && (
            <Button look="quiet" onClick={startAgain}>
              {t('profile.otherNumber')}
            </Button>
          )}
        </div>
      </form>
    </Setting>
  );
}
