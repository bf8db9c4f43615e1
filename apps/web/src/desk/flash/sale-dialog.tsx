import type { FlashSaleView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStoreCurrency } from '../../identity/session.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { type FlashFields, fieldsOf, readFields } from './flash-fields.ts';
import { ItemList } from './item-list.tsx';
import { useSaveSale } from './use-flash-sales.ts';

interface Props {
  /** Null for a new one. */
  readonly sale: FlashSaleView | null;
  readonly onClose: () => void;
}

export function SaleDialog({ sale, onClose }: Props) {
  const t = useTranslations('desk.flash.form');
  const currency = useStoreCurrency();
  const [fields, setFields] = useState(() => fieldsOf(sale, currency));
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  const save = useSaveSale(sale, onClose);
  const change = (part: Partial<FlashFields>) => setFields((known) => ({ ...known, ...part }));
  const faultOf = (field: string) => (faults.has(field) ? t('wrong') : undefined);

  function send() {
    const read = readFields(fields, currency, new Date());
    setFaults('faults' in read ? read.faults : new Set());
    if ('draft' in read) save.mutate(read.draft);
  }

  const field = (name: Exclude<keyof FlashFields, 'items'>, type: 'text' | 'datetime-local') => (
    <TextField
      key={name}
      label={t(name)}
      type={type}
      required
      maxLength={120}
      autoComplete="off"
      value={fields[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      error={faultOf(name)}
    />
  );
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={sale === null ? t('new') : t('edit')}
      description={t('hint')}
      onSubmit={send}
      action={save}
      button={t('save')}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        {field('nameEn', 'text')}
        {field('nameZh', 'text')}
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        {field('opensAt', 'datetime-local')}
        {field('startsAt', 'datetime-local')}
        {field('endsAt', 'datetime-local')}
      </div>
      <ItemList items={fields.items} currency={currency} onChange={(items) => change({ items })} faultOf={faultOf} />
    </FormDialog>
  );
}
