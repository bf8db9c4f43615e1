import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { optionsOf, type SuggestionOption } from './suggestion-options.ts';

/** Between two keys of somebody who types. */
const SETTLE_MS = 120;
const STALE_MS = 60_000;
const NONE: readonly SuggestionOption[] = [];

/** What somebody may be about to type; while an input method composes, nothing is asked. */
export function useSuggestions(typed: string, isComposing: boolean): readonly SuggestionOption[] {
  const client = useClient();
  const text = useText();
  const locale = useLocale();
  const prefix = useSettled(typed.trim(), isComposing);
  const { data } = useQuery({
    queryKey: ['suggest', locale, prefix],
    queryFn: () => client.catalog.suggest.query({ prefix, locale }),
    enabled: prefix !== '',
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });
  return useMemo(() => (data === undefined || prefix === '' ? NONE : optionsOf(data, text)), [data, prefix, text]);
}

/** The value once it has rested; while it is on hold, the one before. */
function useSettled(value: string, isOnHold: boolean): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (isOnHold) return;
    const timer = setTimeout(() => setSettled(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value, isOnHold]);
  return settled;
}
