import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Column, Table } from '../table.tsx';
import { parseUnits } from '../typed.ts';
import type { DeliveryLine } from './delivery.ts';

interface Props {
  readonly lines: readonly DeliveryLine[];
  readonly onChange: (lines: readonly DeliveryLine[]) => void;
}

/** What came, line by line, with the units to correct. */
export function DeliveryLines({ lines, onChange }: Props) {
  const t = useTranslations('desk.stock.delivery');
  const columns: readonly Column<DeliveryLine>[] = [
    {
      key: 'product',
      label: t('product'),
      cell: ({ name, sku }) => (
        <>
          <span className="font-medium">{name}</span>
          <code className="block font-sans text-sm text-ink-soft">{sku}</code>
        </>
      ),
    },
    {
      key: 'units',
      label: t('units'),
      end: true,
      cell: (line) => (
        <span className="inline-flex items-center gap-2">
          <input
            aria-label={t('unitsOf', { sku: line.sku })}
            aria-invalid={(parseUnits(line.units) ?? 0) < 1 || undefined}
            inputMode="numeric"
            autoComplete="off"
            value={line.units}
            onChange={({ target }) =>
              onChange(lines.map((one) => (one.variantId === line.variantId ? { ...one, units: target.value } : one)))
            }
            className="figures min-h-11 w-24 rounded-xl border border-line-strong/60 bg-surface px-3 text-right aria-invalid:border-bad"
          />
          <IconButton
            icon={Trash2}
            label={t('remove', { sku: line.sku })}
            onClick={() => onChange(lines.filter(({ variantId }) => variantId !== line.variantId))}
          />
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={t('lines')}
      columns={columns}
      rows={lines}
      keyOf={({ variantId }) => variantId}
      card="max-md:grid-cols-[1fr_auto]"
    />
  );
}
