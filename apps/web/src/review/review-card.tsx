import type { ReviewView } from '@pushcart/client';
import { BadgeCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { Stars } from '../ui/rating.tsx';
import { ReviewPhotos } from './review-photos.tsx';

export function ReviewCard({ review }: { readonly review: ReviewView }) {
  const t = useTranslations('review');
  const format = useFormat();
  return (
    <li lang={review.locale} className="min-w-0 animate-rise">
      <Stars rating={review.rating} />
      <h3 className="mt-1.5 font-sans text-base font-semibold tracking-normal wrap-anywhere">{review.title}</h3>
      <p className="mt-1 leading-relaxed whitespace-pre-line wrap-anywhere">{review.body}</p>
      <ReviewPhotos review={review} />
      <p className="mt-2 flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
        {review.authorName}
        {review.verified && (
          <span className="inline-flex items-center gap-1 text-good">
            <BadgeCheck aria-hidden className="size-4" />
            {t('verified')}
          </span>
        )}
        <time dateTime={review.createdAt.toISOString()}>{format.date(review.createdAt)}</time>
        {review.editedAt !== null && <span>{t('edited', { date: format.date(review.editedAt) })}</span>}
      </p>
      {review.reply !== null && (
        <div className="mt-3 border-l-3 border-lamp pl-4">
          <p className="text-sm font-semibold">{t('reply')}</p>
          <p className="mt-0.5 leading-relaxed whitespace-pre-line wrap-anywhere">{review.reply.text}</p>
        </div>
      )}
    </li>
  );
}
