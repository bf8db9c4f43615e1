import type { InventoryRow, PromiseKind } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { updateLists } from '../feed.ts';
import { type StockList, takeCaps } from '../inventory/stock-list.ts';
import { STOCK_LISTS_KEY } from '../inventory/use-stock-feed.ts';
import { readTerms, type Terms, type TermsFault, type TermsFields, termsOf } from './terms-fields.ts';

interface Props {
  readonly row: InventoryRow;
  readonly onClose: () => void;
}

const KINDS: readonly PromiseKind[] = ['none', 'backorder', 'preorder'];

/** From when on a level is low, how much one may order, and what is sold before it is there. */
export function TermsDialog({ row, onClose }: Props) {
  const t = useTranslations('desk.stock.form');
  const tStock = useTranslations('desk.stock');
  const text = useText();
  const [fields, setFields] = useState(() => termsOf(row));
  const [hasTried, setHasTried] = useState(false);
  const save = useSaveTerms(row, onClose);
  const promised = row.promise?.promised ?? 0;
  const today = new Date().toISOString().slice(0, 10);
  const read = readTerms(fields, promised, today);
  const has = (fault: TermsFault) => hasTried && 'faults' in read && read.faults.includes(fault);
  const wrong = (fault: TermsFault) => (has(fault) ? t('wrong') : undefined);
  const change = (part: Partial<TermsFields>) => setFields({ ...fields, ...part });
  const number = (name: 'threshold' | 'maxPerOrder' | 'maxPerPerson' | 'limit') => ({
    label: t(name),
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    value: fields[name],
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
    error: wrong(name),
  });

  return (
    <FormDialog
      onClose={onClose}
      title={tStock('termsTitle')}
      description={`${text(row.productName)} · ${row.sku} · ${text(row.warehouseName)}`}
      onSubmit={() => {
        setHasTried(true);
        if ('terms' in read) save.mutate(read.terms);
      }}
      action={save}
      button={t('save')}
    >
      <TextField {...number('threshold')} required />
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField {...number('maxPerOrder')} hint={t('noCap')} />
        <TextField {...number('maxPerPerson')} hint={t('noCap')} />
      </div>
      <SelectField
        label={t('kind')}
        required
        value={fields.kind}
        onChange={({ target }) => change({ kind: KINDS.find((kind) => kind === target.value) ?? 'none' })}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      {fields.kind !== 'none' && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <TextField
            {...number('limit')}
            required
            hint={t('promisedNow', { count: promised })}
            error={has('tooLow') ? t('tooLow', { count: promised }) : wrong('limit')}
          />
          {fields.kind === 'preorder' && (
            <TextField
              label={t('arrivesOn')}
              required
              type="date"
              min={today}
              value={fields.arrivesOn}
              onChange={({ target }) => change({ arrivesOn: target.value })}
              error={has('arrivesOn') ? t('dayWrong') : undefined}
            />
          )}
        </div>
      )}
    </FormDialog>
  );
}

/** Saves what has changed; rows here and elsewhere change by the live stream, except for caps, which nobody is told of. */
function useSaveTerms(row: InventoryRow, onDone: () => void) {
  const t = useTranslations('desk.stock.form');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const { keyOf } = useIntent();
  const { variantId, warehouseId, sku } = row;
  return useMutation({
    mutationFn: async ({ lowStockThreshold, caps, promise }: Terms) => {
      const key = keyOf(promise);
      const before = row.promise ?? { kind: 'none', limit: 0, arrivesOn: null };
      const isPromiseNew =
        promise.kind !== before.kind ||
        (promise.kind !== 'none' && (promise.limit !== before.limit || promise.arrivesOn !== before.arrivesOn));
      if (lowStockThreshold !== row.lowStockThreshold) {
        await client.inventory.setThreshold.mutate({ variantId, warehouseId, lowStockThreshold });
      }
      if (caps.maxPerOrder !== row.maxPerOrder || caps.maxPerPerson !== row.maxPerPerson) {
        await client.inventory.setCaps.mutate({ variantId, ...caps });
        updateLists<StockList>(queryClient, STOCK_LISTS_KEY, (list) => takeCaps(list, variantId, caps));
      }
      if (isPromiseNew) await client.inventory.setPromise.mutate({ variantId, ...promise, key });
    },
    onSuccess: () => {
      say(t('saved', { sku }));
      onDone();
    },
  });
}
