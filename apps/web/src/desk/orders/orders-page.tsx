import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useMay } from '../frame/use-may.ts';
import { SearchBox } from '../search-box.tsx';
import { OrderFinder } from './order-finder.tsx';
import { OrderList } from './order-list.tsx';
import { StatusFilter } from './status-filter.tsx';
import { ViewBar } from './view-bar.tsx';

export function OrdersPage() {
  const t = useTranslations('desk.orders');
  const tNew = useTranslations('desk.orderEdit.new');
  const may = useMay();
  const filter = useSearch({ from: '/desk/orders' });
  const [search, setSearch] = useState('');
  useTitle(t('title'));
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-title">{t('title')}</h1>
        {may('orders.create') && (
          <ButtonLink to="/desk/orders/new" look="lamp">
            {tNew('button')}
          </ButtonLink>
        )}
      </div>
      <div className="mt-4 mb-5 flex flex-col gap-4">
        <SearchBox label={t('search')} button={t('find')} onSearch={setSearch} />
        {search === '' && (
          <>
            <StatusFilter search={filter} />
            <ViewBar search={filter} />
          </>
        )}
      </div>
      <Panel className="p-3! sm:p-4!">
        {search === '' ? (
          <OrderList key={`${filter.status}/${filter.period}`} search={filter} />
        ) : (
          <OrderFinder search={search} />
        )}
      </Panel>
    </>
  );
}
