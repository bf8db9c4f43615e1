import type { StaffReturnView } from '@pushcart/client';
import { RETURN_STATUSES } from '@pushcart/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusChips } from '../filter-chips.tsx';
import { PagedList } from '../paged-list.tsx';
import { ReturnBadge } from './return-badge.tsx';
import { useReturns } from './use-returns.ts';

/** What shoppers send back; each is worked on at its order. */
export function ReturnsPage() {
  const t = useTranslations('desk.returns');
  const { status } = useSearch({ from: '/desk/returns' });
  const query = useReturns(status);
  useTitle(t('title'));
  return (
    <>
      <h1 className="text-title">{t('title')}</h1>
      <StatusChips
        label={t('filter')}
        statuses={RETURN_STATUSES}
        chosen={status}
        nameOf={(one) => (one === undefined ? t('all') : t(`status.${one}`))}
      />
      <Panel className="p-3! sm:p-4!">
        <PagedList
          query={query}
          empty={<Empty icon={Undo2} title={t('emptyTitle')} text={t('emptyText')} />}
          more={t('more')}
        >
          {(returns) => (
            <ul className="divide-y divide-line">
              {returns.map((one) => (
                <ReturnRow key={one.id} one={one} />
              ))}
            </ul>
          )}
        </PagedList>
      </Panel>
    </>
  );
}

function ReturnRow({ one }: { readonly one: StaffReturnView }) {
  const t = useTranslations('desk.returns');
  const tReason = useTranslations('order.return.reason');
  const units = one.lines.reduce((count, { quantity }) => count + quantity, 0);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-1 py-3 sm:px-3">
      <Link
        to="/desk/orders/$number"
        params={{ number: String(one.order.number) }}
        className="figures inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
      >
        {t('order', { number: String(one.order.number) })}
      </Link>
      <ReturnBadge status={one.status} />
      <span>{one.order.customerName}</span>
      <span className="text-ink-soft">
        {t('units', { count: units })} · {tReason(one.reason)}
      </span>
      <span className="ml-auto text-sm text-ink-soft">
        <RelativeTime at={one.createdAt} />
      </span>
    </li>
  );
}
