import type { TaxPlace } from '@pushcart/domain';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';

/** A place in the words of the reader. */
export function usePlaceName(): (place: TaxPlace) => string {
  const t = useTranslations('desk.taxes');
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    return ({ country, region }) => {
      const name = names.of(country) ?? country;
      return region === null ? name : t('place', { region, country: name });
    };
  }, [locale, t]);
}
