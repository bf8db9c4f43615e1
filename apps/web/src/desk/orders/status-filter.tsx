import { ORDER_STATUSES } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { FilterChip } from '../filter-chips.tsx';
import { type OrdersSearch, searchOf, statusesOf, toggleStatus } from './orders-search.ts';

/** Any of several statuses; each choice is an address of its own. */
export function StatusFilter({ search }: { readonly search: OrdersSearch }) {
  const t = useTranslations('desk');
  const chosen = statusesOf(search);
  return (
    <nav aria-label={t('orders.filter')} className="-mx-4 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-0">
      <ul className="flex gap-2 md:flex-wrap">
        <li>
          <FilterChip to="/desk/orders" search={searchOf([], search.period ?? null)} isOn={chosen.length === 0}>
            {t('orders.all')}
          </FilterChip>
        </li>
        {ORDER_STATUSES.map((status) => (
          <li key={status}>
            <FilterChip
              to="/desk/orders"
              search={toggleStatus(search, status)}
              isOn={chosen.includes(status)}
              resetScroll={false}
            >
              {t(`status.${status}`)}
            </FilterChip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
