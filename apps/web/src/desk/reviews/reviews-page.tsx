import { REVIEW_STATUSES } from '@pushcart/domain';
import { useSearch } from '@tanstack/react-router';
import { MessageSquareText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusChips } from '../filter-chips.tsx';
import { PagedList } from '../paged-list.tsx';
import { ReviewRow } from './review-row.tsx';
import { useReviews } from './use-reviews.ts';

/** What buyers wrote, to answer, hide and show. */
export function ReviewsPage() {
  const t = useTranslations('desk.reviews');
  const { status } = useSearch({ from: '/desk/reviews' });
  const query = useReviews(status);
  useTitle(t('title'));
  return (
    <>
      <h1 className="text-title">{t('title')}</h1>
      <StatusChips
        label={t('filter')}
        statuses={REVIEW_STATUSES}
        chosen={status}
        nameOf={(one) => (one === undefined ? t('all') : t(`status.${one}`))}
      />
      <Panel className="p-3! sm:p-4!">
        <PagedList
          query={query}
          empty={<Empty icon={MessageSquareText} title={t('emptyTitle')} text={t('emptyText')} />}
          more={t('more')}
          end={t('end')}
        >
          {(reviews) => (
            <ul className="divide-y divide-line">
              {reviews.map((review) => (
                <ReviewRow key={review.id} review={review} />
              ))}
            </ul>
          )}
        </PagedList>
      </Panel>
    </>
  );
}
