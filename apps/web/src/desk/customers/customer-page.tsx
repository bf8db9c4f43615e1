import { reasonOf } from '@pushcart/client';
import { useParams } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { BackLink } from '../back-link.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { CustomerSheet } from './customer-sheet.tsx';
import { useCustomer } from './use-customers.ts';

export function CustomerPage() {
  const t = useTranslations('desk.customers');
  const { accountId } = useParams({ from: '/desk/customers/$accountId' });
  useTitle(t('customer'));
  return (
    <>
      <BackLink to="/desk/customers">{t('back')}</BackLink>
      <Customer key={accountId} accountId={accountId} />
    </>
  );
}

function Customer({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('desk.customers');
  const query = useCustomer(accountId);
  if (query.data !== undefined) return <CustomerSheet customer={query.data} />;
  if (query.isPending) return <RowsSkeleton />;
  const reason = reasonOf(query.error);
  if (reason !== 'NOT_FOUND' && reason !== 'INVALID_INPUT') {
    return <QueryProblem query={query} />;
  }
  return (
    <Empty
      icon={SearchX}
      isPage
      title={t('goneTitle')}
      text={t('goneText')}
      action={<ButtonLink to="/desk/customers">{t('back')}</ButtonLink>}
    />
  );
}
