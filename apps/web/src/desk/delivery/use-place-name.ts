import type { DeliveryPlace } from '@pushcart/client';
import { EVERYWHERE } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useCountryName } from '../orders/use-country-name.ts';

/** Says the places of a zone, the regions of a country together: "Spain (Canarias, Illes Balears)". */
export function usePlaceNames(): (places: readonly DeliveryPlace[]) => readonly string[] {
  const t = useTranslations('desk.delivery');
  const nameOf = usePlaceName();
  return (places) => {
    const countries = [...new Set(places.map(({ country }) => country))];
    return countries.map((country) => {
      const name = nameOf({ country, region: '' });
      const regions = places.filter((place) => place.country === country && place.region !== '');
      if (regions.length === 0) return name;
      return t('regionsOf', { country: name, regions: regions.map(({ region }) => region).join(t('between')) });
    });
  };
}

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
