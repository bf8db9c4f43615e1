import type { RatingView } from '@pushcart/domain';
import { Star } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';

/** Stars in short: one, the average and how many said so. */
export function Rating({ rating }: { readonly rating: RatingView }) {
  const t = useTranslations('ui');
  const format = useFormat();
  if (rating.average === null) return null;
  return (
    <span className="figures inline-flex items-center gap-1 text-sm">
      <Star aria-hidden className="size-3.5 fill-lamp text-lamp-strong" />
      <span className="sr-only">{t('ratingOf', { rating: rating.average })}</span>
      <span aria-hidden>{format.rating(rating.average)}</span>
      <span className="text-ink-soft">({format.compact(rating.count)})</span>
    </span>
  );
}

const STARS = [1, 2, 3, 4, 5];

/** Five stars, as one person gave them. */
export function Stars({ rating }: { readonly rating: number }) {
  const t = useTranslations('ui');
  return (
    <span role="img" aria-label={t('ratingOf', { rating })} className="inline-flex gap-0.5">
      {STARS.map((star) => (
        <Star
          key={star}
          aria-hidden
          className={star <= rating ? 'size-4 fill-lamp text-lamp-strong' : 'size-4 text-line'}
        />
      ))}
    </span>
  );
}
