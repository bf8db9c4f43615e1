import { ORDER_STATUSES } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { cx } from '../../ui/cx.ts';
import { type OrdersSearch, searchOf, statusesOf, toggleStatus } from './orders-search.ts';

const LOOK = 'inline-flex min-h-10 items-center rounded-full border px-4 text-sm font-medium whitespace-nowrap';

/** Any of several statuses; each choice is an address of its own. */
export function StatusFilter({ search }: { readonly search: OrdersSearch }) {
  const t = useTranslations('desk');
  const chosen = statusesOf(search);
  const look = (isOn: boolean) =>
    cx(LOOK, isOn ? 'border-ink bg-ink text-paper' : 'border-line-strong/60 bg-surface hover:border-ink');
  return (
    <nav aria-label={t('orders.filter')} className="-mx-4 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-0">
      <ul className="flex gap-2 md:flex-wrap">
        <li>
          <Link
            to="/desk/orders"
            search={searchOf([], search.period ?? null)}
            aria-current={chosen.length === 0}
            className={look(chosen.length === 0)}
          >
            {t('orders.all')}
          </Link>
        </li>
        {ORDER_STATUSES.map((status) => {
          const isOn = chosen.includes(status);
          return (
            <li key={status}>
              <Link
                to="/desk/orders"
                search={toggleStatus(search, status)}
                aria-current={isOn}
                resetScroll={false}
                className={look(isOn)}
              >
                {t(`status.${status}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
