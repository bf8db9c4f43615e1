import type { ListPriceView, PriceListView } from '@pushcart/domain';
import { Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Column, Table } from '../table.tsx';
import { type PriceFields, readPrice } from './price-fields.ts';

export interface SheetRow {
  readonly fields: PriceFields;
  readonly now: ListPriceView['now'];
}

interface Props {
  readonly rows: readonly SheetRow[];
  readonly list: PriceListView;
  readonly onChange: (fields: PriceFields) => void;
  /** What was to be taken out stays as it was. */
  readonly onKeep: (fields: PriceFields) => void;
}

/** Prices to type into, beside what is paid without the list and now. */
export function PriceRows({ rows, list: { id, currency }, onChange, onKeep }: Props) {
  const t = useTranslations('desk.priceLists');
  const text = useText();
  const format = useFormat();
  const inCurrency = (amount: number | undefined | null) => (amount == null ? '–' : format.money({ amount, currency }));

  const columns: readonly Column<SheetRow>[] = [
    {
      key: 'sku',
      label: t('sku'),
      onCard: 'max-md:col-span-2',
      cell: ({ fields: { name, sku } }) => (
        <span>
          <span className="font-medium">{text(name)}</span> <span className="text-sm text-ink-soft">{sku}</span>
        </span>
      ),
    },
    {
      key: 'base',
      label: t('base'),
      end: true,
      labelled: true,
      cell: ({ fields }) => <span className="figures whitespace-nowrap">{inCurrency(fields.base)}</span>,
    },
    {
      key: 'now',
      label: t('now'),
      end: true,
      labelled: true,
      cell: ({ now }) => (
        <span className="figures whitespace-nowrap">
          {inCurrency(now?.amount)}
          {now !== null && now.priceListId !== null && now.priceListId !== id && (
            <span className="block text-sm text-ink-soft">{t('otherList')}</span>
          )}
        </span>
      ),
    },
    {
      key: 'price',
      label: t('priceColumn', { currency }),
      onCard: 'max-md:col-span-2',
      labelled: true,
      cell: ({ fields }) =>
        fields.price === null ? (
          <span className="text-bad">{t('removed')}</span>
        ) : (
          <PriceInputs fields={fields} currency={currency} onChange={onChange} />
        ),
    },
    {
      key: 'remove',
      label: '',
      end: true,
      onCard: 'max-md:absolute max-md:right-0 max-md:bottom-4',
      cell: ({ fields }) =>
        fields.price === null ? (
          <IconButton icon={Undo2} label={t('keep', { sku: fields.sku })} onClick={() => onKeep(fields)} />
        ) : (
          <IconButton
            icon={Trash2}
            label={t('remove', { sku: fields.sku })}
            onClick={() => onChange({ ...fields, price: null })}
          />
        ),
    },
  ];
  return (
    <Table
      caption={t('prices')}
      columns={columns}
      rows={rows}
      keyOf={({ fields }) => fields.variantId}
      card="max-md:grid-cols-2"
    />
  );
}

const INPUT =
  'min-h-11 w-28 rounded-xl border bg-surface px-3 text-right figures aria-invalid:border-bad border-line-strong/60 hover:border-ink';

interface InputProps extends Pick<Props, 'onChange'> {
  readonly fields: PriceFields;
  readonly currency: string;
}

function PriceInputs({ fields, currency, onChange }: InputProps) {
  const t = useTranslations('desk.priceLists');
  const { sku, price, before } = fields;
  const isWrong = readPrice(fields, currency) === null;
  const shared = { inputMode: 'decimal', autoComplete: 'off', className: INPUT, 'aria-invalid': isWrong } as const;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <input
        {...shared}
        aria-label={t('price', { sku, currency })}
        title={isWrong ? t('badPrice') : undefined}
        value={price ?? ''}
        onChange={({ target }) => onChange({ ...fields, price: target.value })}
      />
      <input
        {...shared}
        aria-label={t('before', { sku })}
        placeholder={t('beforeColumn')}
        value={before}
        onChange={({ target }) => onChange({ ...fields, before: target.value })}
      />
    </span>
  );
}
