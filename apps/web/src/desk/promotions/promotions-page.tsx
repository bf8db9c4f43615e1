import { PROMOTION_STATUSES } from '@pushcart/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { Plus, TicketPercent } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { useSession } from '../../identity/session.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { useMay } from '../frame/use-may.ts';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { PromotionDialog } from './promotion-dialog.tsx';
import { PromotionRow } from './promotion-row.tsx';
import { usePromotions } from './use-promotions.ts';

const LOOK = 'inline-flex min-h-10 items-center rounded-full border px-4 text-sm font-medium whitespace-nowrap';

/** ISO 4217, until it is known in which currency the store sells. */
const NO_CURRENCY = 'XXX';

/** Every promotion with the state it is in now: as they begin, end and run out, the list follows. */
export function PromotionsPage() {
  const t = useTranslations('desk.promotions');
  const { status } = useSearch({ from: '/desk/promotions' });
  const query = usePromotions(status);
  const currency = useSession()?.store.currency ?? NO_CURRENCY;
  const may = useMay();
  const [isAdding, setIsAdding] = useState(false);
  const promotions = query.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('title'));
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-title">{t('title')}</h1>
        {may('promotions.write') && (
          <Button look="lamp" onClick={() => setIsAdding(true)}>
            <Plus aria-hidden className="size-4.5" />
            {t('add')}
          </Button>
        )}
      </div>
      <nav aria-label={t('filter')} className="mt-4 mb-5 flex gap-2 overflow-x-auto py-1">
        {[undefined, ...PROMOTION_STATUSES].map((one) => (
          <Link
            key={one ?? 'all'}
            to="/desk/promotions"
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
        {query.isSuccess && promotions.length === 0 && (
          <Empty icon={TicketPercent} title={t('emptyTitle')} text={t('emptyText')} />
        )}
        <ul className="divide-y divide-line">
          {promotions.map((promotion) => (
            <PromotionRow key={promotion.id} promotion={promotion} currency={currency} />
          ))}
        </ul>
        {promotions.length > 0 && (
          <div className="flex justify-center py-6">
            {query.hasNextPage ? (
              <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            ) : (
              <p className="text-sm text-ink-soft">{t('listEnd')}</p>
            )}
          </div>
        )}
      </Panel>
      {isAdding && <PromotionDialog promotion={null} currency={currency} onClose={() => setIsAdding(false)} />}
    </>
  );
}
