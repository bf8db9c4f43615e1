import { placeKey, type TaxPlace } from '@pushcart/domain';
import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { countriesIn } from '../../checkout/countries.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { usePlaceName } from './use-place-name.ts';

interface Props {
  readonly places: readonly TaxPlace[];
  readonly onChange: (places: readonly TaxPlace[]) => void;
}

/** The places of a zone: whole countries, or regions of them. */
export function PlaceFields({ places, onChange }: Props) {
  const t = useTranslations('desk.taxes');
  const locale = useLocale();
  const nameOf = usePlaceName();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  const [country, setCountry] = useState('');
  const [region, setRegion] = useState('');
  const added: TaxPlace = { country, region: region.trim() === '' ? null : region.trim() };
  const isKnown = places.some((place) => placeKey(place) === placeKey(added));

  function add() {
    onChange([...places, added]);
    setRegion('');
  }

  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold">{t('places')}</legend>
      <ul className="flex flex-wrap gap-2">
        {places.map((place) => (
          <li key={placeKey(place)} className="flex items-center rounded-full border border-line bg-sunken pl-3.5">
            {nameOf(place)}
            <button
              type="button"
              aria-label={t('removePlace', { place: nameOf(place) })}
              className="grid size-11 place-items-center rounded-full hover:text-bad"
              onClick={() => onChange(places.filter((one) => one !== place))}
            >
              <X aria-hidden className="size-4" />
            </button>
          </li>
        ))}
      </ul>
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <SelectField label={t('country')} required value={country} onChange={({ target }) => setCountry(target.value)}>
          <option value="" />
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('region')}
          required
          maxLength={120}
          autoComplete="off"
          value={region}
          onChange={({ target }) => setRegion(target.value)}
        />
        <Button disabled={country === '' || isKnown} onClick={add}>
          <Plus aria-hidden className="size-4" />
          {t('addPlace')}
        </Button>
      </div>
    </fieldset>
  );
}
