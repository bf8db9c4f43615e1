import { type InventoryRow, newKey } from '@pushcart/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
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
  const client = useClient();
  const say = useToast();
  const [draft, setDraft] = useState({ toId: '', units: '', cause: '' });
  // The same move again goes under its key; another move is another intent.
  const [key, setKey] = useState(newKey);
  const [hasTried, setHasTried] = useState(false);
  const warehouses = useQuery({
    queryKey: ['desk', 'warehouses'],
    queryFn: () => client.inventory.warehouses.query(),
  });
  const others = (warehouses.data ?? []).filter(({ id }) => id !== row.warehouseId);
  const toId = draft.toId === '' ? (others[0]?.id ?? '') : draft.toId;
  const free = row.onHand - row.reserved;
  const units = /^\d{1,7}$/.test(draft.units.trim()) ? Number(draft.units) : 0;
  const cause = draft.cause.trim();
  const isUnitsWrong = units < 1 || units > free;
  const change = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part });
    setKey(newKey());
  };

  const transfer = useMutation({
    mutationFn: () =>
      client.inventory.transfer.mutate({
        variantId: row.variantId,
        fromId: row.warehouseId,
        ...{ toId, units, cause, key },
      }),
    onSuccess: () => {
      say(t('saved', { sku: row.sku, count: units }));
      onClose();
    },
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={`${text(row.productName)} · ${row.sku} · ${text(row.warehouseName)}`}
    >
      {warehouses.isSuccess && others.length === 0 ? (
        <p className="py-4 text-ink-soft">{t('none')}</p>
      ) : (
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            setHasTried(true);
            if (!isUnitsWrong && cause !== '' && toId !== '') transfer.mutate();
          }}
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
          <ActionProblem error={transfer.error ?? warehouses.error} />
          <Button type="submit" look="lamp" size="large" pending={transfer.isPending}>
            {t('save')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
