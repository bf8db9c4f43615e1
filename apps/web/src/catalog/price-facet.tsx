import { decimalsOf } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import type { FacetProps } from './facet-panel.tsx';
import { changed } from './listing-change.ts';
import { RangeFacet } from './range-facet.tsx';

/** In whole units of the currency that prices are shown in; the address holds minor units. */
export function PriceFacet({ search, facets: { price }, onChange }: FacetProps) {
  const t = useTranslations('catalog.facets');
  if (price === null) return null;
  const { currency } = price.lowest;
  const digits = decimalsOf(currency);
  const inUnits = (amount: number | undefined) => (amount === undefined ? undefined : amount / 10 ** digits);
  const inMinor = (units: number | undefined) => (units === undefined ? undefined : Math.round(units * 10 ** digits));
  return (
    <RangeFacet
      title={t('price', { currency })}
      chosen={{ from: inUnits(search.priceFrom), to: inUnits(search.priceTo) }}
      lowest={price.lowest.amount / 10 ** digits}
      highest={price.highest.amount / 10 ** digits}
      digits={digits}
      onChange={({ from, to }) => onChange((now) => changed(now, { priceFrom: inMinor(from), priceTo: inMinor(to) }))}
    />
  );
}
