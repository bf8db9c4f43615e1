import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';

/** What staff do with a review; the list follows by the live stream. */
export function useModerate(reviewId: string, onDone: () => void = () => undefined) {
  const t = useTranslations('desk.reviews');
  const client = useClient();
  const say = useToast();
  const done = (words: string) => {
    say(words);
    onDone();
  };
  return {
    show: useMutation({
      mutationFn: () => client.review.moderate.mutate({ reviewId, status: 'published' }),
      onSuccess: () => done(t('shown')),
    }),
    hide: useMutation({
      mutationFn: (reason: string) => client.review.moderate.mutate({ reviewId, status: 'hidden', reason }),
      onSuccess: () => done(t('hidden')),
    }),
    reply: useMutation({
      mutationFn: (text: string) => client.review.reply.mutate({ reviewId, text }),
      onSuccess: () => done(t('replied')),
    }),
  };
}
