import type { PricedVariant, PriceListView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { VariantSearch } from '../flash/variant-search.tsx';
import { type Changes, type PastedRow, type PriceFields, parsePasted } from './price-fields.ts';
import { useFindVariants } from './use-price-lists.ts';

interface Props {
  readonly list: PriceListView;
  readonly changes: Changes;
  readonly onAdd: (...fields: readonly PriceFields[]) => void;
}

/** Adds variants by search, or rows of a sheet that is pasted or read from a file. */
export function AddPrices({ list, changes, onAdd }: Props) {
  const t = useTranslations('desk.priceLists');
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly string[]>([]);
  const find = useFindVariants(list.id);

  async function addRows() {
    const { rows, badLines } = parsePasted(text, list.currency);
    const found = rows.length === 0 ? [] : await find.mutateAsync(rows.map(({ sku }) => sku));
    const variants = new Map(found.map((variant) => [variant.sku, variant]));
    onAdd(...rows.flatMap((row) => fieldsOf(variants.get(row.sku), row)));
    const unknown = rows.filter(({ sku }) => !variants.has(sku));
    setFaults([
      ...badLines.map((line) => t('badRow', { line })),
      ...unknown.map(({ sku }) => t('unknownSku', { sku })),
    ]);
    setText('');
  }

  return (
    <fieldset className="grid gap-6 border-t border-line pt-5 lg:grid-cols-2">
      <legend className="sr-only">{t('addTitle')}</legend>
      <VariantSearch
        without={[...changes.keys()]}
        onAdd={({ sku }) =>
          find.mutate([sku], {
            onSuccess: ([variant]) => onAdd(...fieldsOf(variant, { line: 1, sku, price: '', before: '' })),
          })
        }
      />
      <div className="flex flex-col gap-3">
        <TextArea
          label={t('paste')}
          required
          rows={4}
          spellCheck={false}
          hint={t('pasteHint')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <label className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="font-medium">{t('file')}</span>
          <input
            type="file"
            accept=".csv,.tsv,text/csv,text/plain"
            className="max-w-full file:mr-3 file:min-h-11 file:rounded-full file:border file:border-line file:bg-surface file:px-4 file:font-semibold"
            onChange={async ({ target }) => setText((await target.files?.[0]?.text()) ?? '')}
          />
        </label>
        <Button
          className="self-start"
          disabled={text.trim() === ''}
          pending={find.isPending}
          onClick={() => void addRows().catch(() => undefined)}
        >
          {t('read')}
        </Button>
        <ActionProblem error={find.error} />
        <ul role="alert" className="flex flex-col gap-1 text-sm font-medium text-bad">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </div>
    </fieldset>
  );
}

function fieldsOf(variant: PricedVariant | undefined, { price, before }: PastedRow): readonly PriceFields[] {
  return variant === undefined ? [] : [{ ...variant, price, before }];
}
