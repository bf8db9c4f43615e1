import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useChangeSession, useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { AddressBook } from './address-book.tsx';
import { OrderList } from './order-list.tsx';

export function AccountPage() {
  const t = useTranslations('account');
  const identity = useTranslations('identity');
  const client = useClient();
  const navigate = useNavigate({ from: '/account' });
  const changeSession = useChangeSession();
  const { tab } = useSearch({ from: '/frame/account' });
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
        <div>
          <h1 className="text-title">{t('greeting', { name: account.name })}</h1>
          <p className="mt-1 text-ink-soft">{account.email}</p>
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
          onChange={(value) => void navigate({ search: value === 'addresses' ? { tab: value } : {}, replace: true })}
          tabs={[
            { value: 'orders', label: t('orders'), panel: <OrderList /> },
            { value: 'addresses', label: t('addresses'), panel: <AddressBook /> },
          ]}
        />
      </div>
    </div>
  );
}
