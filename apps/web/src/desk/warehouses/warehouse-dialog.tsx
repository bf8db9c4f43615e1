import type { WarehouseDraft, WarehouseView } from '@pushcart/client';
import { DomainError, requireWarehouse } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useSession } from '../../identity/session.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { CountryField } from '../country-field.tsx';
import { useSaveWarehouse } from './use-warehouses.ts';

interface Props {
  readonly warehouse: WarehouseView | null;
  readonly position: number;
  readonly onClose: () => void;
}

/** What a warehouse is called, where it stands, and in which order stock is taken from it. */
export function WarehouseDialog({ warehouse, position, onClose }: Props) {
  const t = useTranslations('desk.warehouses');
  const text = useText();
  const home = useSession()?.store.country ?? '';
  const [fields, setFields] = useState(() => fieldsOf(warehouse, position, home));
  const save = useSaveWarehouse(warehouse?.id ?? null, onClose);
  const draft = draftOf(fields);
  const field = (name: Exclude<keyof Fields, 'country'>) => ({
    label: t(`field.${name}`),
    required: name !== 'region',
    value: fields[name],
    onChange: ({ target }: { target: { value: string } }) => setFields({ ...fields, [name]: target.value }),
  });
  return (
    <FormDialog
      wide
      title={warehouse === null ? t('add') : text(warehouse.name)}
      onClose={onClose}
      onSubmit={() => {
        if (draft !== null) save.mutate(draft);
      }}
      action={save}
      button={t('save')}
      isReady={draft !== null}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field('code')} hint={t('codeHint')} maxLength={20} />
        <TextField {...field('position')} hint={t('positionHint')} inputMode="numeric" />
        <TextField {...field('en')} maxLength={120} />
        <TextField {...field('zh')} maxLength={120} lang="zh-CN" />
        <TextField {...field('city')} maxLength={120} />
        <TextField {...field('region')} maxLength={120} />
        <CountryField
          label={t('field.country')}
          className="sm:col-span-2"
          value={fields.country}
          onChange={(country) => setFields({ ...fields, country })}
        />
        <TextField {...field('latitude')} inputMode="decimal" />
        <TextField {...field('longitude')} inputMode="decimal" />
      </div>
    </FormDialog>
  );
}

type Fields = ReturnType<typeof fieldsOf>;

function fieldsOf(warehouse: WarehouseView | null, position: number, home: string) {
  return {
    code: warehouse?.code ?? '',
    en: warehouse?.name.en ?? '',
    zh: warehouse?.name['zh-CN'] ?? '',
    city: warehouse?.city ?? '',
    region: warehouse?.region ?? '',
    country: warehouse?.country ?? home,
    latitude: warehouse === null ? '' : String(warehouse.latitude),
    longitude: warehouse === null ? '' : String(warehouse.longitude),
    position: String(position),
  };
}

/** The warehouse as it was typed; null while it is none the shop would take. */
function draftOf({ en, zh, latitude, longitude, position, code, ...rest }: Fields): WarehouseDraft | null {
  const numbers = [latitude, longitude, position].map((typed) => (typed.trim() === '' ? Number.NaN : Number(typed)));
  const [lat = Number.NaN, long = Number.NaN, place = Number.NaN] = numbers;
  const name = { en, 'zh-CN': zh };
  try {
    return requireWarehouse({
      ...rest,
      ...{ code: code.trim().toUpperCase(), name, latitude: lat, longitude: long, position: place },
    });
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
