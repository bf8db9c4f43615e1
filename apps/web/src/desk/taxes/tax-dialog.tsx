import { reasonOf } from '@pushcart/client';
import { DELIVERY_TAXES, type TaxZoneView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Alert } from '../../ui/alert.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RateRows } from './rate-rows.tsx';
import { fieldsOf, readFields, type TaxFields } from './tax-fields.ts';
import { useSaveZone } from './use-taxes.ts';

interface Props {
  /** Null for a new one. */
  readonly zone: TaxZoneView | null;
  readonly onClose: () => void;
}

export function TaxDialog({ zone, onClose }: Props) {
  const t = useTranslations('desk.taxes');
  const [fields, setFields] = useState(() => fieldsOf(zone));
  const [hasTried, setHasTried] = useState(false);
  const save = useSaveZone(zone, onClose);
  const isEverywhere = zone?.places.length === 0;
  const read = readFields(fields, isEverywhere);
  const change = (part: Partial<TaxFields>) => setFields({ ...fields, ...part });
  const isTaken = save.isError && reasonOf(save.error) === 'CODE_TAKEN';
  const fault = hasTried && 'fault' in read ? t('wrong', { field: t(`fields.${read.fault}`) }) : null;
  return (
    <FormDialog
      wide
      title={t(zone === null ? 'add' : 'editTitle')}
      onClose={onClose}
      onSubmit={() => {
        setHasTried(true);
        if ('draft' in read) save.mutate(read.draft);
      }}
      action={{ error: isTaken ? null : save.error, isPending: save.isPending }}
      button={t('save')}
      className="gap-5"
    >
      <div className="grid items-end gap-3 sm:grid-cols-3">
        <TextField
          label={t('name')}
          required
          maxLength={120}
          autoComplete="off"
          value={fields.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <SelectField
          label={t('kind')}
          required
          value={fields.taxIncluded ? 'included' : 'onTop'}
          onChange={({ target }) => change({ taxIncluded: target.value === 'included' })}
        >
          <option value="included">{t('kinds.included')}</option>
          <option value="onTop">{t('kinds.onTop')}</option>
        </SelectField>
        <SelectField
          label={t('delivery')}
          required
          value={fields.deliveryTax}
          onChange={({ target }) =>
            change({ deliveryTax: DELIVERY_TAXES.find((known) => known === target.value) ?? 'goods' })
          }
        >
          {DELIVERY_TAXES.map((kind) => (
            <option key={kind} value={kind}>
              {t(`deliveries.${kind}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {isEverywhere ? (
        <p className="text-ink-soft">{t('everywhere')}</p>
      ) : (
        <PlaceFields places={fields.places} onChange={(places) => change({ places })} />
      )}
      <RateRows rates={fields.rates} onChange={(rates) => change({ rates })} />
      {(fault !== null || isTaken) && <Alert>{fault ?? t('taken')}</Alert>}
    </FormDialog>
  );
}
