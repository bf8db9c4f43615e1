import type { Locale } from '@pushcart/domain';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { rememberLocale } from './choose-locale.ts';
import { loadShopMessages, type ShopMessages } from './messages.ts';

interface LocaleSwitch {
  readonly locale: Locale;
  /** Loads the words first, then changes them in place: nothing is mounted anew, so nothing typed is lost. */
  switchTo(locale: Locale): Promise<void>;
}

const LocaleContext = createContext<LocaleSwitch | null>(null);

interface Props {
  readonly initial: { readonly locale: Locale; readonly messages: ShopMessages };
  readonly children: ReactNode;
}

export function LocaleProvider({ initial, children }: Props) {
  const [current, setCurrent] = useState(initial);

  useEffect(() => {
    document.documentElement.lang = current.locale;
  }, [current.locale]);

  const value = useMemo<LocaleSwitch>(
    () => ({
      locale: current.locale,
      async switchTo(locale) {
        const messages = await loadShopMessages(locale);
        rememberLocale(locale);
        setCurrent({ locale, messages });
      },
    }),
    [current.locale],
  );

  return (
    <LocaleContext value={value}>
      <IntlProvider locale={current.locale} messages={current.messages} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </LocaleContext>
  );
}

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function useLocaleSwitch(): LocaleSwitch {
  const value = useContext(LocaleContext);
  if (value === null) throw new Error('useLocaleSwitch needs a LocaleProvider above it.');
  return value;
}
