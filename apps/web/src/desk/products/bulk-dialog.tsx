import { type BulkRow, PRODUCT_STATUSES, type StaffProductRow } from '@pushcart/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { categoriesQuery } from '../../catalog/catalog-queries.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useStoreCurrency } from '../../identity/session.ts';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { StaleNote } from '../../ui/stale-note.tsx';
import { BULK_KINDS, type BulkKind, readBulkChange } from './bulk-change.ts';
import { useBulk } from './use-bulk.ts';

interface Props {
  readonly products: readonly StaffProductRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function BulkDialog({ products, onClose, onDone }: Props) {
  const t = useTranslations('desk.products.bulk');
  const { isStale } = useConnection();
  const [kind, setKind] = useState<BulkKind>('percent');
  const [value, setValue] = useState('');
  const { preview, apply } = useBulk(products, onDone);
  const currency = useStoreCurrency();
  const change = readBulkChange(kind, value, currency);
  const seen = preview.data;
  const count = seen?.rows.filter(({ outcome }) => outcome === 'changes').length ?? 0;
  const edit = (next: string) => {
    setValue(next);
    preview.reset();
  };
  return (
    <Dialog open wide onOpenChange={onClose} title={t('title', { count: products.length })}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (change !== null) preview.mutate(change);
        }}
      >
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <SelectField
            label={t('kind')}
            required
            value={kind}
            onChange={({ target }) => {
              setKind(BULK_KINDS.find((one) => one === target.value) ?? 'percent');
              edit('');
            }}
          >
            {BULK_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`kinds.${one}`)}
              </option>
            ))}
          </SelectField>
          <ValueField kind={kind} value={value} currency={currency} onChange={edit} />
        </div>
        <ActionProblem error={preview.error ?? apply.error} />
        <Button type="submit" className="self-start" disabled={change === null} pending={preview.isPending}>
          {t('preview')}
        </Button>
      </form>
      {seen !== undefined && (
        <>
          <Outcomes rows={seen.rows} />
          <StaleNote />
          <Button
            look="lamp"
            size="large"
            className="mt-4 w-full"
            disabled={count === 0 || isStale}
            pending={apply.isPending}
            onClick={() => apply.mutate(seen)}
          >
            {t('apply', { count })}
          </Button>
        </>
      )}
    </Dialog>
  );
}

interface ValueProps {
  readonly kind: BulkKind;
  readonly value: string;
  readonly currency: string;
  readonly onChange: (value: string) => void;
}

function ValueField({ kind, value, currency, onChange }: ValueProps) {
  const t = useTranslations('desk.products');
  const text = useText();
  const { data: categories = [] } = useQuery(categoriesQuery(useClient()));
  if (kind === 'percent' || kind === 'amount') {
    const label = kind === 'percent' ? t('bulk.percent') : t('bulk.amount', { currency });
    return (
      <TextField
        label={label}
        required
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  const choices =
    kind === 'status'
      ? PRODUCT_STATUSES.map((status) => ({ id: status, label: t(`state.${status}`) }))
      : categories.map(({ id, name }) => ({ id, label: text(name) }));
  return (
    <SelectField
      label={t(kind === 'status' ? 'bulk.status' : 'bulk.category')}
      required
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="" />
      {choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

function Outcomes({ rows }: { readonly rows: readonly BulkRow[] }) {
  const t = useTranslations('desk.products.bulk');
  const text = useText();
  const format = useFormat();
  return (
    <ul className="mt-4 max-h-72 divide-y divide-line overflow-y-auto border-y border-line">
      {rows.map(({ productId, name, outcome, prices }) => (
        <li key={productId} className="py-2">
          <span className="font-medium">{text(name)}</span>{' '}
          <span className="text-sm text-ink-soft">{t(`outcome.${outcome}`)}</span>
          {prices.map(({ sku, before, after }) => (
            <p key={sku} className="text-sm">
              {t('price', { sku, before: format.money(before), after: format.money(after) })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
