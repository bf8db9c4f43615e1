import { AreaMessages } from '../i18n/area-messages.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { loadReviewMessages } from './messages/load.ts';
import { Reviews } from './reviews.tsx';

/** What buyers say of a product; comes after the product itself. */
export function ReviewsSection({ productId }: { readonly productId: string }) {
  return (
    <AreaMessages area="review" load={loadReviewMessages} fallback={<Skeleton className="mt-16 h-64" />}>
      <Reviews productId={productId} />
    </AreaMessages>
  );
}
