import { PackageOpen } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { More } from '../more.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { NewOrdersPill } from './new-orders-pill.tsx';
import { fits } from './order-board.ts';
import { OrderTable } from './order-table.tsx';
import { type OrdersSearch, statusesOf } from './orders-search.ts';
import { useOrderBoard } from './use-order-board.ts';
import { useSelection } from './use-selection.ts';

/** The live list: rows change where they stand, and new ones wait to be asked for. */
export function OrderList({ search }: { readonly search: OrdersSearch }) {
  const t = useTranslations('desk.orders');
  const statuses = statusesOf(search);
  const isFiltered = search.status !== undefined || search.period !== undefined;
  const { board, more, showWaiting } = useOrderBoard(search);
  const selection = useSelection();
  const { isStale } = useConnection();
  const top = useRef<HTMLDivElement>(null);

  if (board.data === undefined) {
    return board.isError ? <QueryProblem query={board} /> : <RowsSkeleton />;
  }

  const { rows, waiting, nextCursor } = board.data;
  // The pill is gone once pressed: the focus goes to where the new orders appear.
  const show = () => {
    showWaiting();
    top.current?.focus();
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div ref={top} tabIndex={-1} className="scroll-mt-16 outline-none">
      <NewOrdersPill count={waiting.length} onShow={show} />
      {rows.length === 0 ? (
        <Empty
          icon={PackageOpen}
          title={t('emptyTitle')}
          text={isFiltered ? t('emptyFiltered') : t('emptyAll')}
          {...(isFiltered ? { action: <ButtonLink to="/desk/orders">{t('showAll')}</ButtonLink> } : {})}
        />
      ) : (
        <>
          <div className={cx('transition-opacity', isStale && 'opacity-60')}>
            <OrderTable orders={rows} hasLeft={(order) => !fits({ statuses }, order)} selection={selection} />
            <More
              onMore={nextCursor === null ? null : () => more.mutate(nextCursor)}
              isPending={more.isPending}
              error={more.error}
              label={t('more')}
              end={t('end')}
            />
          </div>
          <BulkBar selection={selection} orders={rows} />
        </>
      )}
    </div>
  );
}
