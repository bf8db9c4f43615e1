import { newKey } from '@pushcart/client';
import type { PromotionDraft, PromotionStatus, PromotionView } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { PROMOTIONS_KEY } from './use-promotions.ts';

/** Saves a new promotion, or changes one as it was when it was opened. */
export function useSavePromotion(known: PromotionView | null, onDone: () => void) {
  const t = useTranslations('desk.promotions.form');
  const client = useClient();
  const [key] = useState(newKey);
  const done = useDone();
  return useMutation({
    mutationFn: (draft: PromotionDraft) =>
      known === null
        ? client.promotion.create.mutate({ draft, key })
        : client.promotion.edit.mutate({ promotionId: known.id, version: known.version, draft }),
    onSuccess: (saved) => {
      done(saved, (name) => t('saved', { name }));
      onDone();
    },
  });
}

export function useSetStatus({ id: promotionId, version }: PromotionView, onDone: () => void = () => undefined) {
  const t = useTranslations('desk.promotions');
  const client = useClient();
  const done = useDone();
  return useMutation({
    mutationFn: (status: PromotionStatus) => client.promotion.setStatus.mutate({ promotionId, version, status }),
    onSuccess: (saved) => {
      done(saved, (name) => t('changed', { name }));
      onDone();
    },
  });
}

function useDone() {
  const queryClient = useQueryClient();
  const text = useText();
  const say = useToast();
  return (saved: PromotionView, words: (name: string) => string) => {
    void queryClient.invalidateQueries({ queryKey: PROMOTIONS_KEY });
    say(words(text(saved.name)));
  };
}
