import { placeKey, type TaxPlace } from '@pushcart/domain';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ChosenList } from '../chosen-list.tsx';
import { CountryField } from '../country-field.tsx';
import { usePlaceName } from './use-place-name.ts';

interface Props {
  readonly places: readonly TaxPlace[];
  readonly onChange: (places: readonly TaxPlace[]) => void;
}

/** The places of a zone: whole countries, or regions of them. */
export function PlaceFields({ places, onChange }: Props) {
  const t = useTranslations('desk.taxes');
  const nameOf = usePlaceName();
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
      <ChosenList
        items={places}
        onChange={onChange}
        nameOf={nameOf}
        removeOf={(place) => t('removePlace', { place })}
      />
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <CountryField label={t('country')} value={country} onChange={setCountry}>
          <option value="" />
        </CountryField>
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
