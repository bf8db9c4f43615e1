import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Panel } from '../../ui/panel.tsx';
import { OrderList } from './order-list.tsx';
import { statusesOf } from './orders-search.ts';
import { StatusFilter } from './status-filter.tsx';

export function OrdersPage() {
  const t = useTranslations('desk.orders');
  const statuses = statusesOf(useSearch({ from: '/desk/orders' }));
  useTitle(t('title'));
  return (
    <>
      <h1 className="text-title">{t('title')}</h1>
      <div className="mt-4 mb-5">
        <StatusFilter chosen={statuses} />
      </div>
      <Panel className="p-3! sm:p-4!">
        <OrderList key={statuses.join('.')} statuses={statuses} />
      </Panel>
    </>
  );
}
