import type { DeliveryPlace } from '@pushcart/client';
import { EVERYWHERE, regionKey } from '@pushcart/domain';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { countriesIn } from '../../checkout/countries.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { usePlaceName } from './use-place-name.ts';

interface Props {
  readonly places: readonly DeliveryPlace[];
  readonly onChange: (places: readonly DeliveryPlace[]) => void;
}

const NOTHING: DeliveryPlace = { country: '', region: '' };
const keyOf = ({ country, region }: DeliveryPlace) => `${country}/${regionKey(region)}`;

/** Countries and regions of a zone: one after another is added, and taken away. */
export function PlaceFields({ places, onChange }: Props) {
  const t = useTranslations('desk.delivery');
  const locale = useLocale();
  const nameOf = usePlaceName();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  const [typed, setTyped] = useState(NOTHING);
  const isNew = typed.country !== '' && !places.some((place) => keyOf(place) === keyOf(typed));

  function add() {
    onChange([...places, { ...typed, region: typed.region.trim() }]);
    // Regions come in rows of the same country.
    setTyped({ ...typed, region: '' });
  }

  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-sm font-medium">{t('places')}</legend>
      <ul className="flex flex-wrap gap-2">
        {places.map((place) => (
          <li key={keyOf(place)} className="inline-flex items-center rounded-full bg-sunken pl-3.5 text-sm font-medium">
            {nameOf(place)}
            <button
              type="button"
              aria-label={t('removePlace', { place: nameOf(place) })}
              onClick={() => onChange(places.filter((one) => one !== place))}
              className="grid size-9 place-items-center rounded-full hover:bg-line"
            >
              <X aria-hidden className="size-4" />
            </button>
          </li>
        ))}
      </ul>
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <SelectField
          label={t('country')}
          required
          value={typed.country}
          onChange={({ target }) => setTyped({ country: target.value, region: '' })}
        >
          <option value="">{t('choose')}</option>
          <option value={EVERYWHERE}>{t('everywhere')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('region')}
          maxLength={120}
          disabled={typed.country === '' || typed.country === EVERYWHERE}
          value={typed.region}
          onChange={({ target }) => setTyped({ ...typed, region: target.value })}
        />
        <Button disabled={!isNew} onClick={add}>
          {t('addPlace')}
        </Button>
      </div>
    </fieldset>
  );
}
