import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { ChosenList } from '../chosen-list.tsx';
import { CountryField } from '../country-field.tsx';
import { useCountryName } from '../orders/use-country-name.ts';

interface Props {
  readonly countries: readonly string[];
  readonly onChange: (countries: readonly string[]) => void;
}

/** The countries a market sells to; none means everywhere. */
export function CountryFields({ countries, onChange }: Props) {
  const t = useTranslations('desk.markets');
  const nameOf = useCountryName();
  const [country, setCountry] = useState('');
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold">{t('countries')}</legend>
      {countries.length === 0 && <p className="text-sm text-ink-soft">{t('everywhere')}</p>}
      <ChosenList
        items={countries}
        onChange={onChange}
        nameOf={nameOf}
        removeOf={(name) => t('removeCountry', { name })}
      />
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
        <CountryField label={t('country')} value={country} onChange={setCountry}>
          <option value="" />
        </CountryField>
        <Button
          disabled={country === '' || countries.includes(country)}
          onClick={() => onChange([...countries, country])}
        >
          <Plus aria-hidden className="size-4" />
          {t('addCountry')}
        </Button>
      </div>
    </fieldset>
  );
}
