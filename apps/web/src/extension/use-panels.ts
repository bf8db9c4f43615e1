import { EXTENSION_TOKEN_SECONDS, type ExtensionSlot } from '@pushcart/domain';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useLocale } from 'use-intl';
import { KEPT_TRUE } from '../desk/feed.ts';
import { useRereadOnNews, type Watch } from '../desk/use-reread-on-news.ts';
import { useClient } from '../live/shop.tsx';
import { useShownTheme } from './use-theme.ts';

export const EXTENSIONS_KEY = ['extensions'] as const;
const PANELS_KEY = [...EXTENSIONS_KEY, 'panels'] as const;

/** A minute before a token ends there is another one. */
const RENEW_MS = (EXTENSION_TOKEN_SECONDS - 60) * 1_000;

/** What a slot is about. */
export interface SlotSubject {
  readonly slot: ExtensionSlot;
  readonly subjectId?: string | undefined;
  /** The guest's secret, on an order's page that was opened with it. */
  readonly orderToken?: string | undefined;
}

const watchExtensions: Watch = (client, handlers) => client.extension.watch.subscribe(undefined, handlers);

/** Keeps all that is read of extensions true while a page is open: what is disabled leaves it, what is enabled comes. */
export function useExtensionNews(): void {
  useRereadOnNews(watchExtensions, EXTENSIONS_KEY);
}

/** The panels of a slot. */
export function usePanels(subject: SlotSubject) {
  return useQuery(usePanelsQuery(subject));
}

/** The same, for those who show them: with tokens that are always good. */
export function useRenewedPanels(subject: SlotSubject) {
  return useQuery({ ...usePanelsQuery(subject), refetchInterval: RENEW_MS, refetchIntervalInBackground: true });
}

/** One panel as it would look, for who manages it. */
export function usePreview(extensionId: string) {
  const client = useClient();
  const look = { locale: useLocale(), theme: useShownTheme() };
  return useQuery({
    queryKey: [...PANELS_KEY, 'preview', extensionId, look],
    queryFn: () => client.extension.preview.query({ extensionId, ...look }),
    placeholderData: keepPreviousData,
    refetchInterval: RENEW_MS,
  });
}

function usePanelsQuery(subject: SlotSubject) {
  const client = useClient();
  const asked = { ...subject, locale: useLocale(), theme: useShownTheme() };
  return queryOptions({
    queryKey: [...PANELS_KEY, asked],
    queryFn: () => client.extension.forSlot.query(asked),
    // In another language or theme it is still the same frame.
    placeholderData: keepPreviousData,
    ...KEPT_TRUE,
  });
}
