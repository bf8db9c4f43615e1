import type { Locale } from '@pushcart/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { type AbstractIntlMessages, IntlProvider, useLocale, useMessages } from 'use-intl';

interface Props {
  readonly area: string;
  readonly load: (locale: Locale) => Promise<AbstractIntlMessages>;
  /** Shown until the words are there. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** An area's words in a language. */
export function messagesQuery({ area, load }: Pick<Props, 'area' | 'load'>, locale: Locale) {
  return queryOptions({
    queryKey: ['messages', area, locale],
    queryFn: () => load(locale),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Adds an area's words to those of the shop below this point. The area's screens stay mounted when the language changes. */
export function AreaMessages({ area, load, fallback, children }: Props) {
  const locale = useLocale();
  const outer = useMessages();
  const { data } = useQuery({ ...messagesQuery({ area, load }, locale), placeholderData: (previous) => previous });
  const messages = useMemo(() => ({ ...outer, [area]: data }), [outer, area, data]);
  if (data === undefined) return fallback;
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
