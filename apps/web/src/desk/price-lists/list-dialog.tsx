import type { PriceListView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSession, useStoreCurrency } from '../../identity/session.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { fieldsOf, type ListFields, readFields } from './list-fields.ts';
import { useSaveList } from './use-price-lists.ts';

interface Props {
  /** Null for a new one. */
  readonly list: PriceListView | null;
  readonly onClose: () => void;
}

export function ListDialog({ list, onClose }: Props) {
  const t = useTranslations('desk.priceLists');
  const store = useSession()?.store;
  const ownCurrency = useStoreCurrency();
  const [currency, setCurrency] = useState(list?.currency ?? ownCurrency);
  const [fields, setFields] = useState(() => fieldsOf(list));
  const [hasTried, setHasTried] = useState(false);
  const save = useSaveList(list, onClose);
  const read = readFields(fields, currency);
  const fault = hasTried && 'fault' in read ? read.fault : null;
  const shared = (name: keyof ListFields) => ({
    value: fields[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setFields({ ...fields, [name]: target.value }),
    error: name === fault ? t('wrong', { field: t(`fields.${fault}`) }) : undefined,
  });
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={t(list === null ? 'add' : 'editTitle')}
      onSubmit={() => {
        setHasTried(true);
        if ('draft' in read) save.mutate(read.draft);
      }}
      action={save}
      button={t('save')}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField label={t('name')} required maxLength={120} autoComplete="off" {...shared('name')} />
        <TextField
          label={t('priorityField')}
          required
          inputMode="numeric"
          autoComplete="off"
          hint={t('priorityHint')}
          {...shared('priority')}
        />
        {list === null && store !== undefined && store.markets.length > 0 && (
          <SelectField
            label={t('currency')}
            required
            className="sm:col-span-2"
            hint={t('currencyHint')}
            value={currency}
            onChange={({ target }) => setCurrency(target.value)}
          >
            {[store, ...store.markets].map((place) => (
              <option key={place.currency} value={place.currency}>
                {place.currency}
              </option>
            ))}
          </SelectField>
        )}
        <TextField label={t('startsAt')} type="datetime-local" {...shared('startsAt')} />
        <TextField label={t('endsAt')} type="datetime-local" {...shared('endsAt')} />
      </div>
    </FormDialog>
  );
}
