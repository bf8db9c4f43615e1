import type { OrderStatus } from '@pushcart/client';
import { PackageOpen } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { More } from '../more.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { NewOrdersPill } from './new-orders-pill.tsx';
import { fits } from './order-board.ts';
import { OrderTable } from './order-table.tsx';
import { useOrderBoard } from './use-order-board.ts';

/** The live list: rows change where they stand, and new ones wait to be asked for. */
export function OrderList({ statuses }: { readonly statuses: readonly OrderStatus[] }) {
  const t = useTranslations('desk.orders');
  const { board, more, showWaiting } = useOrderBoard(statuses);
  const { isStale } = useConnection();
  const top = useRef<HTMLDivElement>(null);

  if (board.data === undefined) {
    return board.isError ? <LoadProblem error={board.error} onRetry={() => void board.refetch()} /> : <RowsSkeleton />;
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
          text={statuses.length === 0 ? t('emptyAll') : t('emptyFiltered')}
          {...(statuses.length === 0 ? {} : { action: <ButtonLink to="/desk/orders">{t('showAll')}</ButtonLink> })}
        />
      ) : (
        <div className={cx('transition-opacity', isStale && 'opacity-60')}>
          <OrderTable orders={rows} hasLeft={(order) => !fits({ statuses }, order)} />
          <More cursor={nextCursor} more={more} label={t('more')} end={t('end')} />
        </div>
      )}
    </div>
  );
}
