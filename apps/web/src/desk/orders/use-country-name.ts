import { useMemo } from 'react';
import { useLocale } from 'use-intl';

/** Names a country in the visitor's language by its ISO code. */
export function useCountryName(): (country: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    return (country) => names.of(country) ?? country;
  }, [locale]);
}
