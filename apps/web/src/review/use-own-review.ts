import type { Picture } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { useToast } from '../ui/toasts.tsx';
import { ownReviewQuery } from './review-queries.ts';

export interface ReviewForm {
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  readonly photos: readonly Picture[];
}

/** Publishing and deleting; the list itself changes by the live stream, for its author as for everybody. */
export function useOwnReview(productId: string, onDone: () => void) {
  const t = useTranslations('review.form');
  const locale = useLocale();
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const { queryKey } = ownReviewQuery(client, productId);

  const save = useMutation({
    mutationFn: ({ photos, ...form }: ReviewForm) =>
      client.review.write.mutate({ ...form, productId, locale, photos: photos.map(({ file }) => file) }),
    onSuccess: (review) => {
      queryClient.setQueryData(queryKey, { mayWrite: true, review });
      say(review.status === 'published' ? t('saved') : t('savedPending'));
      onDone();
    },
  });
  const remove = useMutation({
    mutationFn: () => client.review.remove.mutate({ productId }),
    onSuccess: () => {
      queryClient.setQueryData(queryKey, { mayWrite: true, review: null });
      say(t('removed'));
      onDone();
    },
  });
  return { save, remove };
}
