import type { AccountView } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConfirmed } from '../identity/confirm-identity.tsx';
import { hasSecondFactor } from '../identity/second-factors.ts';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { StaleNote } from '../ui/stale-note.tsx';
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx';
import { Setting } from './setting.tsx';

/** Codes that stand in for a lost phone or passkey; there is nothing to recover without one. */
export function RecoverySetting({ account }: { readonly account: AccountView }) {
  const t = useTranslations('account.security');
  const client = useClient();
  const { isStale } = useConnection();
  const queryClient = useQueryClient();
  const confirmed = useConfirmed();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renew = useMutation({
    mutationFn: () => confirmed(() => client.account.renewRecoveryCodes.mutate()),
    onSuccess: async (given) => {
      setCodes(given);
      await queryClient.invalidateQueries({ queryKey: ['account'] });
    },
  });
  if (!hasSecondFactor(account)) return null;
  return (
    <Setting title={t('codes')} text={t('codesText')}>
      <p>{t('codesLeft', { count: account.recoveryCodes })}</p>
      <ActionProblem error={renew.error} />
      <StaleNote />
      <div>
        <Button disabled={isStale} pending={renew.isPending} onClick={() => renew.mutate()}>
          {t('codesRenew')}
        </Button>
      </div>
      {codes !== null && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Setting>
  );
}
