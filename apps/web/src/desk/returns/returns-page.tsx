import type { StaffReturnView } from '@pushcart/client';
import { RETURN_STATUSES } from '@pushcart/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { ReturnBadge } from './return-badge.tsx';
import { useReturns } from './use-returns.ts';

const LOOK = 'inline-flex min-h-10 items-center rounded-full border px-4 text-sm font-medium whitespace-nowrap';

/** What shoppers send back; each is worked on at its order. */
export function ReturnsPage() {
  const t = useTranslations('desk.returns');
  const { status } = useSearch({ from: '/desk/returns' });
  const query = useReturns(status);
  const returns = query.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('title'));
  return (
    <>
      <h1 className="text-title">{t('title')}</h1>
      <nav aria-label={t('filter')} className="mt-4 mb-5 flex gap-2 overflow-x-auto py-1">
        {[undefined, ...RETURN_STATUSES].map((one) => (
          <Link
            key={one ?? 'all'}
            to="/desk/returns"
            search={one === undefined ? {} : { status: one }}
            aria-current={one === status}
            resetScroll={false}
            className={cx(
              LOOK,
              one === status ? 'border-ink bg-ink text-paper' : 'border-line-strong/60 bg-surface hover:border-ink',
            )}
          >
            {one === undefined ? t('all') : t(`status.${one}`)}
          </Link>
        ))}
      </nav>
      <Panel className="p-3! sm:p-4!">
        {query.isPending && <RowsSkeleton />}
        {query.isError && <LoadProblem error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && returns.length === 0 && (
          <Empty icon={Undo2} title={t('emptyTitle')} text={t('emptyText')} />
        )}
        <ul className="divide-y divide-line">
          {returns.map((one) => (
            <ReturnRow key={one.id} one={one} />
          ))}
        </ul>
        {query.hasNextPage && (
          <div className="flex justify-center py-6">
            <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('more')}
            </Button>
          </div>
        )}
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
