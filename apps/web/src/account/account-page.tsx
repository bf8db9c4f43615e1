import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PagePending } from '../frame/page-pending.tsx';
import { useTitle } from '../frame/use-title.ts';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { useChangeSession, useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { accountTab } from './account-tab.ts';
import { AddressBook } from './address-book.tsx';
import { MessageChoices } from './message-choices.tsx';
import { loadAccountMessages } from './messages/load.ts';
import { OrderList } from './order-list.tsx';
import { PersonalData } from './personal-data.tsx';
import { Profile } from './profile.tsx';
import { Security } from './security.tsx';

export function AccountPage() {
  return (
    <AreaMessages area="account" load={loadAccountMessages} fallback={<PagePending />}>
      <Account />
    </AreaMessages>
  );
}

function Account() {
  const t = useTranslations('account');
  const identity = useTranslations('identity');
  const client = useClient();
  const navigate = useNavigate({ from: '/account' });
  const changeSession = useChangeSession();
  const { tab } = useSearch({ from: '/frame/identity/account' });
  const account = useSession()?.account;
  useTitle(t('title'));

  const signOut = useMutation({
    mutationFn: () => client.session.signOut.mutate(),
    onSuccess: async () => {
      await navigate({ to: '/' });
      await changeSession(null);
    },
  });

  if (account == null) return null;
  return (
    <div className="wrap pt-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h1 className="text-title wrap-anywhere">{t('greeting', { name: account.name })}</h1>
          <p className="mt-1 wrap-anywhere text-ink-soft">{account.email}</p>
        </div>
        <Button pending={signOut.isPending} onClick={() => signOut.mutate()}>
          <LogOut aria-hidden className="size-4" />
          {identity('signOut')}
        </Button>
      </div>
      <ActionProblem error={signOut.error} />
      <div className="mt-7">
        <Tabs
          label={t('title')}
          value={tab ?? 'orders'}
          onChange={(value) => void navigate({ search: accountTab(value), replace: true })}
          tabs={[
            { value: 'orders', label: t('orders'), panel: <OrderList /> },
            { value: 'addresses', label: t('addresses'), panel: <AddressBook /> },
            { value: 'profile', label: t('profile.title'), panel: <Profile /> },
            { value: 'security', label: t('security.title'), panel: <Security /> },
            { value: 'messages', label: t('notices.title'), panel: <MessageChoices /> },
            { value: 'data', label: t('data.title'), panel: <PersonalData /> },
          ]}
        />
      </div>
    </div>
  );
}
