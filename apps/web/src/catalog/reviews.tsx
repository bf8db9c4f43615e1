import type { RatingView } from '@pushcart/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BadgeCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { LoadProblem } from '../ui/problem.tsx';
import { Rating, Stars } from '../ui/rating.tsx';
import { reviewsQuery } from './catalog-queries.ts';

interface Props {
  readonly productId: string;
  readonly rating: RatingView;
}

export function Reviews({ productId, rating }: Props) {
  const t = useTranslations('catalog');
  const ui = useTranslations('ui');
  const format = useFormat();
  const query = useInfiniteQuery(reviewsQuery(useClient(), productId));
  const reviews = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="mt-16">
      <div className="flex items-baseline gap-4">
        <h2 className="text-section">{t('reviews')}</h2>
        <Rating rating={rating} />
      </div>
      {query.isError && <LoadProblem error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && reviews.length === 0 && <p className="mt-4 text-ink-soft">{t('reviewsNone')}</p>}
      <ul className="mt-5 grid gap-x-14 gap-y-8 md:grid-cols-2">
        {reviews.map((review) => (
          <li key={review.id} lang={review.locale}>
            <Stars rating={review.rating} />
            <h3 className="mt-1.5 font-sans text-base font-semibold tracking-normal">{review.title}</h3>
            <p className="mt-1 leading-relaxed">{review.body}</p>
            <p className="mt-2 flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
              {review.authorName}
              {review.verified && (
                <span className="inline-flex items-center gap-1 text-good">
                  <BadgeCheck aria-hidden className="size-4" />
                  {t('verified')}
                </span>
              )}
              <time dateTime={review.createdAt.toISOString()}>{format.date(review.createdAt)}</time>
            </p>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button className="mt-8" pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {ui('more')}
        </Button>
      )}
    </section>
  );
}
