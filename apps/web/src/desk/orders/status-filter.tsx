import { ORDER_STATUSES } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { FilterChip, FilterChips } from '../filter-chips.tsx';
import { type OrdersSearch, searchOf, statusesOf, toggleStatus } from './orders-search.ts';

/** Any of several statuses; each choice is an address of its own. */
export function StatusFilter({ search }: { readonly search: OrdersSearch }) {
  const t = useTranslations('desk');
  const chosen = statusesOf(search);
  return (
    <FilterChips label={t('orders.filter')}>
      <FilterChip to="/desk/orders" search={searchOf([], search.period ?? null)} isOn={chosen.length === 0}>
        {t('orders.all')}
      </FilterChip>
      {ORDER_STATUSES.map((status) => (
        <FilterChip
          key={status}
          to="/desk/orders"
          search={toggleStatus(search, status)}
          isOn={chosen.includes(status)}
          resetScroll={false}
        >
          {t(`status.${status}`)}
        </FilterChip>
      ))}
    </FilterChips>
  );
}
