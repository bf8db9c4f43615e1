import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { type LiveHandlers, useLive } from '../live/use-live.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem, QueryProblem } from '../ui/problem.tsx';
import { Rating } from '../ui/rating.tsx';
import { OwnReview } from './own-review.tsx';
import { ReviewCard } from './review-card.tsx';
import { foldReview, type ReviewNews, shownReviews } from './review-list.ts';
import { reviewNewsQuery, reviewsQuery } from './review-queries.ts';

type Handlers = LiveHandlers<ReviewNews, Parameters<typeof foldReview>[1]>;

export function Reviews({ productId }: { readonly productId: string }) {
  const t = useTranslations('review');
  const ui = useTranslations('ui');
  const client = useClient();
  const query = useInfiniteQuery(reviewsQuery(client, productId));
  const { data: news } = useQuery(reviewNewsQuery(productId));
  const open = useCallback(
    (handlers: Handlers) => client.review.watch.subscribe({ productId }, handlers),
    [client, productId],
  );
  useLive({ queryKey: reviewNewsQuery(productId).queryKey, open, fold: foldReview });
  const reviews = shownReviews(query.data?.pages.flatMap((page) => page.items) ?? [], news);
  return (
    <section className="mt-16">
      <div className="flex flex-wrap items-baseline gap-4">
        <h2 className="text-section">{t('title')}</h2>
        {news !== undefined && <Rating rating={news.rating} />}
      </div>
      <OwnReview productId={productId} />
      <QueryProblem query={query} />
      {query.data !== undefined && reviews.length === 0 && <p className="mt-4 text-ink-soft">{t('none')}</p>}
      <ul className="mt-5 grid gap-x-14 gap-y-8 md:grid-cols-2">
        {reviews.map((review) => (
          <ReviewCard key={review.id} review={review} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="mt-8 flex flex-col items-start gap-3">
          <ActionProblem error={query.isFetchNextPageError ? query.error : null} />
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {ui('more')}
          </Button>
        </div>
      )}
    </section>
  );
}
