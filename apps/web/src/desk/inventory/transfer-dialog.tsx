import type { InventoryRow } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { parseUnits } from '../typed.ts';
import { useWarehouses } from '../warehouses/use-warehouses.ts';
import { LONGEST_CAUSE } from './adjustment.ts';

interface Props {
  readonly row: InventoryRow;
  readonly onClose: () => void;
}

/** Moves free units to another warehouse; the rows of both change by the live stream. */
export function TransferDialog({ row, onClose }: Props) {
  const t = useTranslations('desk.transfer');
  const tAdjust = useTranslations('desk.adjust');
  const text = useText();
  const [draft, setDraft] = useState({ toId: '', units: '', cause: '' });
  const [hasTried, setHasTried] = useState(false);
  const transfer = useTransfer(row, onClose);
  const warehouses = useWarehouses();
  const others = (warehouses.data ?? []).filter(({ id }) => id !== row.warehouseId);
  const toId = draft.toId === '' ? (others[0]?.id ?? '') : draft.toId;
  const free = row.onHand - row.reserved;
  const units = parseUnits(draft.units) ?? 0;
  const cause = draft.cause.trim();
  const isUnitsWrong = units < 1 || units > free;
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={`${text(row.productName)} · ${row.sku} · ${text(row.warehouseName)}`}
    >
      {warehouses.data !== undefined && others.length === 0 ? (
        <p className="py-4 text-ink-soft">{t('none')}</p>
      ) : (
        <ActionForm
          onSubmit={() => {
            setHasTried(true);
            if (!isUnitsWrong && cause !== '' && toId !== '') transfer.mutate({ toId, units, cause });
          }}
          action={{ error: transfer.error ?? warehouses.error, isPending: transfer.isPending }}
          button={t('save')}
        >
          <SelectField label={t('to')} required value={toId} onChange={(event) => change({ toId: event.target.value })}>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {text(name)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={tAdjust('units')}
            required
            inputMode="numeric"
            autoComplete="off"
            value={draft.units}
            onChange={(event) => change({ units: event.target.value })}
            error={hasTried && isUnitsWrong ? t('unitsWrong', { count: free }) : undefined}
          />
          <TextField
            label={t('cause')}
            required
            maxLength={LONGEST_CAUSE}
            value={draft.cause}
            onChange={(event) => change({ cause: event.target.value })}
            error={hasTried && cause === '' ? t('causeMissing') : undefined}
          />
        </ActionForm>
      )}
    </Dialog>
  );
}

interface Move {
  readonly toId: string;
  readonly units: number;
  readonly cause: string;
}

/** The same move pressed again after a failure keeps its key, so that it happens once. */
function useTransfer({ variantId, warehouseId: fromId, sku }: InventoryRow, onDone: () => void) {
  const t = useTranslations('desk.transfer');
  const client = useClient();
  const say = useToast();
  const { keyOf } = useIntent();
  return useMutation({
    mutationFn: (move: Move) => client.inventory.transfer.mutate({ variantId, fromId, ...move, key: keyOf(move) }),
    onSuccess: (_, { units }) => {
      say(t('saved', { sku, count: units }));
      onDone();
    },
  });
}
