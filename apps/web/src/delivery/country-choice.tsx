import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { countriesIn } from '../checkout/countries.ts';
import type { Place } from './use-destination.ts';

interface Props {
  readonly place: Place;
  readonly onChoose: (country: string) => void;
}

/** For which country prices and days of a delivery are said. */
export function CountryChoice({ place, onChoose }: Props) {
  const t = useTranslations('delivery');
  const locale = useLocale();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  return (
    <label className="flex flex-wrap items-center gap-x-2 text-ink-soft">
      {t('to')}
      <select
        value={place.country}
        onChange={({ target }) => onChoose(target.value)}
        className="min-h-11 max-w-full rounded-xl border border-line-strong/60 bg-surface px-3 font-medium text-ink hover:border-ink"
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
