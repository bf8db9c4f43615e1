import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { useReviewChance } from './use-review-chance.ts';

/** For those who received the product: their word on it. */
export function OwnReview({ productId }: { readonly productId: string }) {
  const t = useTranslations('review');
  const [isOpen, setIsOpen] = useState(false);
  const { data, isEnabled } = useReviewChance(productId);
  if (!isEnabled || data === undefined || !(data.mayWrite || data.review !== null)) return null;
  const { review } = data;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      {data.mayWrite && (
        <Button onClick={() => setIsOpen(true)}>
          <PenLine aria-hidden className="size-4.5" />
          {review === null ? t('write') : t('change')}
        </Button>
      )}
      {review?.status === 'pending' && <p className="text-sm text-ink-soft">{t('pending')}</p>}
      {review?.status === 'hidden' && (
        <p className="text-sm text-bad">{t('hidden', { reason: review.hiddenFor ?? '' })}</p>
      )}
      {isOpen && <ReviewDialog productId={productId} review={review} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
