import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Loading } from '../ui/loading.tsx';
import { QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StaleNote } from '../ui/stale-note.tsx';
import { accountQuery } from './account-query.ts';
import { ConfirmByCode } from './confirm-by-code.tsx';
import { ConfirmByLogin } from './confirm-by-login.tsx';
import { ConfirmByPasskey } from './confirm-by-passkey.tsx';
import { ConfirmByPassword } from './confirm-by-password.tsx';

interface Props {
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Asks once more who is at the keyboard, by whatever the account can show. */
export function ConfirmDialog({ onConfirmed, onClose }: Props) {
  const t = useTranslations('identity.confirm');
  const account = useQuery(accountQuery(useClient()));
  return (
    <Dialog open onOpenChange={onClose} title={t('title')} description={t('text')}>
      <QueryProblem query={account} />
      {account.isPending && (
        <Loading>
          <Skeleton className="h-32 w-full" />
        </Loading>
      )}
      {account.data !== undefined && (
        <div className="flex flex-col gap-4">
          <StaleNote />
          {account.data.hasPassword && <ConfirmByPassword account={account.data} onConfirmed={onConfirmed} />}
          {!account.data.hasPassword && account.data.phone !== null && (
            <ConfirmByCode account={account.data} phone={account.data.phone} onConfirmed={onConfirmed} />
          )}
          {!account.data.hasPassword && <ConfirmByLogin />}
          {account.data.passkeys.length > 0 && <ConfirmByPasskey onConfirmed={onConfirmed} />}
        </div>
      )}
    </Dialog>
  );
}
