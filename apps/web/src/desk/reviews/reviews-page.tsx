import { REVIEW_STATUSES } from '@pushcart/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { MessageSquareText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { ReviewRow } from './review-row.tsx';
import { useReviews } from './use-reviews.ts';

const LOOK = 'inline-flex min-h-10 items-center rounded-full border px-4 text-sm font-medium whitespace-nowrap';

/** What buyers wrote, to answer, hide and show. */
export function ReviewsPage() {
  const t = useTranslations('desk.reviews');
  const { status } = useSearch({ from: '/desk/reviews' });
  const query = useReviews(status);
  const reviews = query.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('title'));
  return (
    <>
      <h1 className="text-title">{t('title')}</h1>
      <nav aria-label={t('filter')} className="mt-4 mb-5 flex gap-2 overflow-x-auto py-1">
        {[undefined, ...REVIEW_STATUSES].map((one) => (
          <Link
            key={one ?? 'all'}
            to="/desk/reviews"
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
        {query.isSuccess && reviews.length === 0 && (
          <Empty icon={MessageSquareText} title={t('emptyTitle')} text={t('emptyText')} />
        )}
        <ul className="divide-y divide-line">
          {reviews.map((review) => (
            <ReviewRow key={review.id} review={review} />
          ))}
        </ul>
        {reviews.length > 0 && (
          <div className="flex justify-center py-6">
            {query.hasNextPage ? (
              <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            ) : (
              <p className="text-sm text-ink-soft">{t('end')}</p>
            )}
          </div>
        )}
      </Panel>
    </>
  );
}
