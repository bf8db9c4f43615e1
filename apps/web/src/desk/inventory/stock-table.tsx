import { type InventoryRow, isLow } from '@pushcart/client';
import { ArrowLeftRight, BookOpenText, PencilLine, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Glow } from '../../ui/glow.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useMay } from '../frame/use-may.ts';
import { type Column, Table } from '../table.tsx';
import { levelKey } from './stock-list.ts';

interface Props {
  readonly rows: readonly InventoryRow[];
  readonly onAdjust: (row: InventoryRow) => void;
  readonly onTransfer: (row: InventoryRow) => void;
  readonly onLedger: (row: InventoryRow) => void;
  readonly onTerms: (row: InventoryRow) => void;
}

export function StockTable({ rows, onAdjust, onTransfer, onLedger, onTerms }: Props) {
  const t = useTranslations('desk.inventory');
  const tTransfer = useTranslations('desk.transfer');
  const tStock = useTranslations('desk.stock');
  const format = useFormat();
  const text = useText();
  const may = useMay();

  const figure = (
    key: string,
    label: string,
    of: (row: InventoryRow) => number,
    look = 'inline-block px-1',
  ): Column<InventoryRow> => ({
    key,
    label,
    end: true,
    labelled: true,
    cell: (row) => <Glow value={of(row)} say={format.number} className={look} />,
  });

  const columns: readonly Column<InventoryRow>[] = [
    {
      key: 'product',
      label: t('product'),
      onCard: 'max-md:col-span-2',
      cell: (row) => (
        <>
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="font-medium">{text(row.productName)}</span>
            {isLow(row) && <Badge tone="warn">{t('low')}</Badge>}
          </span>
          <code className="block font-sans text-sm whitespace-nowrap text-ink-soft">{row.sku}</code>
        </>
      ),
    },
    {
      key: 'warehouse',
      label: t('warehouse'),
      onCard: 'max-md:col-span-2 max-md:text-sm max-md:text-ink-soft',
      cell: (row) => text(row.warehouseName),
    },
    figure('available', t('available'), (row) => row.onHand - row.reserved, 'inline-block px-1 text-lg font-bold'),
    figure('onHand', t('onHand'), (row) => row.onHand),
    figure('held', t('held'), (row) => row.reserved),
    figure('promised', tStock('promised'), (row) => row.promise?.promised ?? 0, 'inline-block px-1'),
    figure('threshold', t('threshold'), (row) => row.lowStockThreshold, 'inline-block px-1 text-ink-soft'),
    {
      key: 'actions',
      label: t('actions'),
      end: true,
      onCard: 'max-md:col-span-2',
      cell: (row) => {
        const of = { sku: row.sku, warehouse: text(row.warehouseName) };
        return (
          <span className="inline-flex max-md:-ml-3">
            {may('stock.adjust') && (
              <IconButton icon={PencilLine} label={t('adjustOf', of)} onClick={() => onAdjust(row)} />
            )}
            {may('stock.adjust') && (
              <IconButton icon={ArrowLeftRight} label={tTransfer('of', of)} onClick={() => onTransfer(row)} />
            )}
            {may('stock.adjust') && (
              <IconButton icon={SlidersHorizontal} label={tStock('terms', of)} onClick={() => onTerms(row)} />
            )}
            <IconButton icon={BookOpenText} label={t('ledgerOf', of)} onClick={() => onLedger(row)} />
          </span>
        );
      },
    },
  ];

  return (
    <Table
      caption={t('title')}
      columns={columns}
      rows={rows}
      keyOf={levelKey}
      card="max-md:grid-cols-2"
      rowLook={() => 'hover:bg-sunken/60'}
    />
  );
}
