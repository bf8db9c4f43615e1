import type { TaxPlace } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useCountryName } from '../orders/use-country-name.ts';

/** A place in the words of the reader. */
export function usePlaceName(): (place: TaxPlace) => string {
  const t = useTranslations('desk.taxes');
  const countryName = useCountryName();
  return ({ country, region }) =>
    region === null ? countryName(country) : t('place', { region, country: countryName(country) });
}
