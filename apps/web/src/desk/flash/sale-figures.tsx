import type { FlashItemView, FlashSaleView } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { peopleWaiting } from '../../flash/live-sale.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useConnection } from '../../live/use-connection.ts';
import { cx } from '../../ui/cx.ts';
import { Glow } from '../../ui/glow.tsx';
import { type Column, Table } from '../table.tsx';

/** How each item sells and how long its queue is, as they change. */
export function SaleFigures({ sale }: { readonly sale: FlashSaleView }) {
  const t = useTranslations('desk.flash');
  const text = useText();
  const format = useFormat();
  const { isStale } = useConnection();
  const number = (value: number) => <Glow value={value} say={format.number} />;
  const columns: readonly Column<FlashItemView>[] = [
    {
      key: 'item',
      label: t('item'),
      onCard: 'col-span-2',
      cell: ({ name, sku }) => (
        <>
          <span className="font-medium">{text(name)}</span> <span className="text-sm text-ink-soft">{sku}</span>
        </>
      ),
    },
    { key: 'price', label: t('price'), end: true, labelled: true, cell: ({ price }) => format.money(price) },
    {
      key: 'sold',
      label: t('sold'),
      end: true,
      labelled: true,
      cell: ({ sold, quota }) => <Glow value={sold} say={(units) => t('soldOf', { sold: units, quota })} />,
    },
    {
      key: 'waiting',
      label: t('waiting'),
      end: true,
      labelled: true,
      cell: (item) => number(peopleWaiting(item)),
    },
    { key: 'admitted', label: t('admitted'), end: true, labelled: true, cell: ({ admitted }) => number(admitted) },
  ];
  return (
    <div className={cx('transition-opacity', isStale && 'opacity-50')}>
      <Table
        caption={t('items', { name: text(sale.name) })}
        columns={columns}
        rows={sale.items}
        keyOf={({ variantId }) => variantId}
        card="grid-cols-2"
      />
    </div>
  );
}
