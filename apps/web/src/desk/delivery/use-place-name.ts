import type { DeliveryPlace } from '@pushcart/client';
import { EVERYWHERE } from '@pushcart/domain';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';

/** Says a place of a zone: "Canarias (Spain)". */
export function usePlaceName(): (place: DeliveryPlace) => string {
  const t = useTranslations('desk.delivery');
  const locale = useLocale();
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'region' }), [locale]);
  return ({ country, region }) => {
    if (country === EVERYWHERE) return t('everywhere');
    const name = names.of(country) ?? country;
    return region === '' ? name : t('regionOf', { country: name, region });
  };
}
