import { useQuery } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { ownReviewQuery } from './review-queries.ts';

/** For those who received the product: their word on it. */
export function OwnReview({ productId }: { readonly productId: string }) {
  const t = useTranslations('review');
  const session = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const isSignedIn = session !== undefined && session.account !== null;
  const { data } = useQuery({ ...ownReviewQuery(useClient(), productId), enabled: isSignedIn });
  if (!isSignedIn || data === undefined || !(data.mayWrite || data.review !== null)) return null;
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
