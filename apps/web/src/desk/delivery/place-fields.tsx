import type { DeliveryPlace } from '@pushcart/client';
import { EVERYWHERE, regionKey } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ChosenList } from '../chosen-list.tsx';
import { CountryField } from '../country-field.tsx';
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
  const nameOf = usePlaceName();
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
      <ChosenList
        items={places}
        onChange={onChange}
        nameOf={nameOf}
        removeOf={(place) => t('removePlace', { place })}
      />
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <CountryField
          label={t('country')}
          value={typed.country}
          onChange={(country) => setTyped({ country, region: '' })}
        >
          <option value="">{t('choose')}</option>
          <option value={EVERYWHERE}>{t('everywhere')}</option>
        </CountryField>
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
