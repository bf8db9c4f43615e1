import { type FlashEntryView, type FlashQueue, type FlashWait, foldFlashWait, type Pushcart } from '@pushcart/client';
import { queryOptions, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { type LiveHandlers, useLive } from '../live/use-live.ts';
import { useToast } from '../ui/toasts.tsx';

type Handlers = LiveHandlers<FlashWait, Parameters<typeof foldFlashWait>[1]>;

/** The shopper's places in a sale; they outlive the page. */
export const placesQuery = (client: Pushcart, saleId: string) =>
  queryOptions({
    queryKey: ['flash-places', saleId],
    queryFn: () => client.flash.entries.query({ saleId }),
  });

/** The latest place for each item, but for those that were given up. */
export function currentPlaces(entries: readonly FlashEntryView[]): ReadonlyMap<string, FlashEntryView> {
  const latest = new Map<string, FlashEntryView>();
  for (const entry of entries) if (!latest.has(entry.variantId)) latest.set(entry.variantId, entry);
  return new Map([...latest].filter(([, { status }]) => status !== 'left'));
}

/** Puts a place that was just taken or given up where the page reads it. */
export function useKeepPlace(): (entry: FlashEntryView) => void {
  const client = useClient();
  const queryClient = useQueryClient();
  return useCallback(
    (entry) => {
      queryClient.setQueryData(placesQuery(client, entry.saleId).queryKey, (known = []) => [
        entry,
        ...known.filter(({ id }) => id !== entry.id),
      ]);
    },
    [client, queryClient],
  );
}

/** A place in the queue that is pushed forward, to the result. */
export function usePlace(entry: FlashEntryView, queue: FlashQueue): FlashWait {
  const client = useClient();
  const queryKey = ['flash-place', entry.id];
  const { data } = useQuery<FlashWait>({ queryKey, queryFn: skipToken, initialData: { entry, queue } });
  const isWaiting = entry.status === 'waiting';
  const open = useCallback(
    (handlers: Handlers) => client.flash.watchEntry.subscribe({ entryId: entry.id }, handlers),
    [client, entry.id],
  );
  useLive({ queryKey, open: isWaiting ? open : null, fold: foldFlashWait });
  return data ?? { entry, queue };
}

export function useLeave(entryId: string) {
  const t = useTranslations('flash.place');
  const client = useClient();
  const keep = useKeepPlace();
  const say = useToast();
  return useMutation({
    mutationFn: () => client.flash.leave.mutate({ entryId }),
    onSuccess: (entry) => {
      // Its turn may have come just before: then the result shows instead.
      if (entry.status === 'left') say(t('left'));
      keep(entry);
    },
  });
}
