import type { DeliveryPlace } from '@pushcart/client';
import { EVERYWHERE } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useCountryName } from '../orders/use-country-name.ts';

/** Says a place of a zone: "Canarias (Spain)". */
export function usePlaceName(): (place: DeliveryPlace) => string {
  const t = useTranslations('desk.delivery');
  const countryName = useCountryName();
  return ({ country, region }) => {
    if (country === EVERYWHERE) return t('everywhere');
    const name = countryName(country);
    return region === '' ? name : t('regionOf', { country: name, region });
  };
}
