import { useQuery } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PagePending } from '../frame/page-pending.tsx';
import { useTitle } from '../frame/use-title.ts';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { useClient } from '../live/shop.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { flashSalesQuery } from './flash-queries.ts';
import { loadFlashMessages } from './messages/load.ts';
import { SaleCard } from './sale-card.tsx';

export function FlashPage() {
  return (
    <AreaMessages area="flash" load={loadFlashMessages} fallback={<PagePending />}>
      <SaleList />
    </AreaMessages>
  );
}

function SaleList() {
  const t = useTranslations('flash');
  const query = useQuery(flashSalesQuery(useClient()));
  useTitle(t('title'));
  return (
    <div className="wrap pt-6">
      <h1 className="text-title">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-lg text-ink-soft">{t('lead')}</p>
      <QueryProblem query={query} />
      {query.isPending && (
        <div className="mt-8">
          <Loading>
            <Skeleton className="h-64 w-full rounded-card" />
          </Loading>
        </div>
      )}
      {query.data?.length === 0 && (
        <Empty
          icon={Zap}
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={
            <ButtonLink to="/shop" look="lamp">
              {t('toShop')}
            </ButtonLink>
          }
        />
      )}
      <ul className="mt-8 grid grid-cols-1 gap-6">
        {query.data?.map((live) => (
          <li key={live.sale.id}>
            <SaleCard initial={live} />
          </li>
        ))}
      </ul>
    </div>
  );
}
