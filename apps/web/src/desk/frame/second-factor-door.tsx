import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PagePending } from '../../frame/page-pending.tsx';
import { AreaMessages } from '../../i18n/area-messages.tsx';
import { accountQuery } from '../../identity/account-query.ts';
import { ConfirmDialog } from '../../identity/confirm-dialog.tsx';
import { loadIdentityMessages } from '../../identity/messages/load.ts';
import { hasSecondFactor } from '../../identity/second-factors.ts';
import { useChangeSession } from '../../identity/session.ts';
import { useClient } from '../../live/shop.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { Door } from './door.tsx';

/** For staff of a store that asks them for more than a password. */
export function SecondFactorDoor() {
  return (
    <AreaMessages area="identity" load={loadIdentityMessages} fallback={<PagePending />}>
      <SecondFactor />
    </AreaMessages>
  );
}

function SecondFactor() {
  const t = useTranslations('desk.door');
  const changeSession = useChangeSession();
  const account = useQuery(accountQuery(useClient()));
  const [isShowing, setIsShowing] = useState(false);
  if (account.isError && account.data === undefined) {
    return <QueryProblem query={account} />;
  }
  if (account.data === undefined) return <PagePending />;
  const canShow = hasSecondFactor(account.data);
  return (
    <>
      <Door icon={ShieldCheck} title={t('secondTitle')} text={canShow ? t('secondShow') : t('secondSetUp')}>
        {canShow ? (
          <Button look="lamp" onClick={() => setIsShowing(true)}>
            {t('show')}
          </Button>
        ) : (
          <ButtonLink to="/account" search={{ tab: 'security' }} look="lamp">
            {t('setUp')}
          </ButtonLink>
        )}
      </Door>
      {isShowing && <ConfirmDialog onClose={() => setIsShowing(false)} onConfirmed={() => void changeSession(null)} />}
    </>
  );
}
