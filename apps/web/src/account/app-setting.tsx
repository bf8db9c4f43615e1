import type { AccountView, TotpSetup } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConfirmed } from '../identity/confirm-identity.tsx';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { StaleNote } from '../ui/stale-note.tsx';
import { AppDialog } from './app-dialog.tsx';
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx';
import { Setting } from './setting.tsx';
import { useAccountChange } from './use-account-change.ts';

/** The authenticator app: a second factor that needs no connection. */
export function AppSetting({ account }: { readonly account: AccountView }) {
  const t = useTranslations('account.security');
  const client = useClient();
  const { isStale } = useConnection();
  const queryClient = useQueryClient();
  const confirmed = useConfirmed();
  const [setup, setSetup] = useState<TotpSetup | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const start = useMutation({
    mutationFn: () => confirmed(() => client.account.startTotp.mutate()),
    onSuccess: setSetup,
  });
  const remove = useAccountChange(() => client.account.removeTotp.mutate(), { done: t('appRemoved') });
  return (
    <Setting title={t('app')} text={t('appText')}>
      <p>
        <Badge tone={account.hasTotp ? 'good' : 'neutral'}>{account.hasTotp ? t('appOn') : t('appOff')}</Badge>
      </p>
      <ActionProblem error={start.error ?? remove.error} />
      <StaleNote />
      <div>
        {account.hasTotp ? (
          <Button look="bad" disabled={isStale} pending={remove.isPending} onClick={() => remove.mutate()}>
            {t('appRemove')}
          </Button>
        ) : (
          <Button disabled={isStale} pending={start.isPending} onClick={() => start.mutate()}>
            {t('appSetUp')}
          </Button>
        )}
      </div>
      {setup !== null && (
        <AppDialog
          setup={setup}
          onClose={() => setSetup(null)}
          onDone={(given) => {
            setSetup(null);
            setCodes(given);
            void queryClient.invalidateQueries({ queryKey: ['account'] });
          }}
        />
      )}
      {codes !== null && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Setting>
  );
}
