import type { InventoryRow, StaffStockLevel } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { AdjustPreview } from './adjust-preview.tsx';
import { type AdjustmentDraft, deltaOf, faultsOf, LONGEST_CAUSE } from './adjustment.ts';
import { foldStockNews, type StockNews } from './stock-list.ts';
import { STOCK_NEWS_KEY } from './use-stock-feed.ts';

const CAUSES = ['delivery', 'count', 'damaged', 'lost', 'returned'] as const;

interface Props {
  readonly row: InventoryRow;
  readonly onClose: () => void;
}

/** Changes units on hand, with a reason that stays in the ledger. */
export function AdjustDialog({ row, onClose }: Props) {
  const t = useTranslations('desk.adjust');
  const text = useText();
  const causesId = useId();
  const [draft, setDraft] = useState<AdjustmentDraft>({ direction: 'add', units: '', cause: '' });
  const [hasTried, setHasTried] = useState(false);
  const adjust = useAdjust(row, onClose);
  const faults = faultsOf(draft, row);
  const free = row.onHand - row.reserved;
  const unitsFault = faults.includes('tooMany') || (hasTried && faults.includes('unitsWrong'));
  const change = (part: Partial<AdjustmentDraft>) => setDraft({ ...draft, ...part });

  return (
    <FormDialog
      onClose={onClose}
      title={t('title')}
      description={`${text(row.productName)} · ${row.sku}`}
      onSubmit={() => {
        setHasTried(true);
        if (faults.length === 0) adjust.mutate(draft);
      }}
      action={adjust}
      button={t('save')}
    >
      <div className="grid grid-cols-[3fr_2fr] items-start gap-3">
        <SelectField
          label={t('direction')}
          required
          value={draft.direction}
          onChange={(event) => change({ direction: event.target.value === 'add' ? 'add' : 'remove' })}
        >
          <option value="add">{t('add')}</option>
          <option value="remove">{t('remove')}</option>
        </SelectField>
        <TextField
          label={t('units')}
          required
          inputMode="numeric"
          autoComplete="off"
          value={draft.units}
          onChange={(event) => change({ units: event.target.value })}
          error={unitsFault ? t(faults.includes('tooMany') ? 'tooMany' : 'unitsWrong', { count: free }) : undefined}
        />
      </div>
      <TextField
        label={t('cause')}
        required
        list={causesId}
        maxLength={LONGEST_CAUSE}
        hint={t('causeHint')}
        value={draft.cause}
        onChange={(event) => change({ cause: event.target.value })}
        error={hasTried && faults.includes('causeMissing') ? t('causeMissing') : undefined}
      />
      <datalist id={causesId}>
        {CAUSES.map((cause) => (
          <option key={cause} value={t(`causes.${cause}`)} />
        ))}
      </datalist>
      <AdjustPreview level={row} delta={deltaOf(draft)} />
    </FormDialog>
  );
}

function useAdjust({ variantId, warehouseId, sku }: InventoryRow, onDone: () => void) {
  const t = useTranslations('desk.adjust');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const { keyOf } = useIntent();

  return useMutation({
    mutationFn: (draft: AdjustmentDraft): Promise<StaffStockLevel> => {
      const change = { delta: deltaOf(draft), cause: draft.cause.trim() };
      const key = keyOf(change);
      return client.inventory.adjust.mutate({ variantId, warehouseId, ...change, key });
    },
    onSuccess: (level) => {
      queryClient.setQueryData<StockNews>(STOCK_NEWS_KEY, (news) => foldStockNews(news ?? new Map(), level));
      say(t('saved', { sku, count: level.onHand }));
      onDone();
    },
  });
}
