import type { ProductSales } from '@pushcart/domain';
import { growthOf } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { useMay } from '../frame/use-may.ts';
import { Growth } from '../growth.tsx';
import { Table } from '../table.tsx';

/** What sold most, by units. */
export function ProductTable({ products }: { readonly products: readonly ProductSales[] }) {
  const t = useTranslations('desk.analytics');
  const text = useText();
  const format = useFormat();
  const mayOpen = useMay()('catalog.write');
  return (
    <Panel>
      <h2 className="mb-2 text-section">{t('products.title')}</h2>
      {products.length === 0 && <p className="text-ink-soft">{t('products.empty')}</p>}
      {products.length > 0 && (
        <Table
          caption={t('products.title')}
          columns={[
            {
              key: 'product',
              label: t('products.product'),
              onCard: 'col-span-2 font-medium wrap-anywhere',
              cell: ({ productId, name }) =>
                mayOpen ? (
                  <Link to="/desk/products/$productId" params={{ productId }} className="underline underline-offset-4">
                    {text(name)}
                  </Link>
                ) : (
                  text(name)
                ),
            },
            {
              key: 'units',
              label: t('products.units'),
              end: true,
              labelled: true,
              onCard: 'figures',
              cell: ({ units }) => format.number(units),
            },
            {
              key: 'before',
              label: t('products.before'),
              end: true,
              labelled: true,
              onCard: 'figures',
              cell: ({ unitsBefore }) => format.number(unitsBefore),
            },
            {
              key: 'growth',
              label: t('products.growth'),
              end: true,
              onCard: 'col-span-2 whitespace-nowrap',
              cell: ({ units, unitsBefore }) => {
                const growth = growthOf(units, unitsBefore);
                return growth === null ? t('products.new') : <Growth share={growth} level={t('level')} size="small" />;
              },
            },
          ]}
          rows={products}
          keyOf={({ productId }) => productId}
          card="grid-cols-2"
        />
      )}
    </Panel>
  );
}
