import { newKey } from '@pushcart/client';
import type { FlashSaleDraft, FlashSaleView } from '@pushcart/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { flashSaleQuery } from '../../flash/flash-queries.ts';
import { received } from '../../flash/live-sale.ts';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';

const SALES_KEY = ['desk', 'flash-sales'];

/** Every sale of the store, the latest first; each row then follows its own queues. */
export function useFlashSales() {
  const client = useClient();
  return useQuery({
    queryKey: SALES_KEY,
    queryFn: async () => (await client.flash.listForStore.query()).map((sale) => received(sale)),
  });
}

/** Saves a new sale, or changes one as it was when it was opened. */
export function useSaveSale(known: FlashSaleView | null, onDone: () => void) {
  const t = useTranslations('desk.flash.form');
  const client = useClient();
  const [key] = useState(newKey);
  const done = useDone();
  return useMutation({
    mutationFn: ({ items, ...rest }: FlashSaleDraft) => {
      const draft = { ...rest, items: [...items] };
      return known === null
        ? client.flash.create.mutate({ draft, key })
        : client.flash.edit.mutate({ saleId: known.id, version: known.version, draft });
    },
    onSuccess: (saved) => {
      done(saved, (name) => t('saved', { name }));
      onDone();
    },
  });
}

export function useCancelSale({ id: saleId, version }: FlashSaleView, onDone: () => void) {
  const t = useTranslations('desk.flash');
  const client = useClient();
  const done = useDone();
  return useMutation({
    mutationFn: () => client.flash.cancel.mutate({ saleId, version }),
    onSuccess: (saved) => {
      done(saved, (name) => t('cancelled', { name }));
      onDone();
    },
  });
}

function useDone() {
  const client = useClient();
  const queryClient = useQueryClient();
  const text = useText();
  const say = useToast();
  return (saved: FlashSaleView, words: (name: string) => string) => {
    queryClient.setQueryData(flashSaleQuery(client, saved.id).queryKey, received(saved));
    void queryClient.invalidateQueries({ queryKey: SALES_KEY });
    say(words(text(saved.name)));
  };
}
