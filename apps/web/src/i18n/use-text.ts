import type { LocalizedText } from '@pushcart/domain';
import { useCallback } from 'react';
import { useLocale } from 'use-intl';

/** Picks the visitor's language out of a text that comes in all of them. */
export function useText(): (text: LocalizedText) => string {
  const locale = useLocale();
  return useCallback((text) => text[locale], [locale]);
}
