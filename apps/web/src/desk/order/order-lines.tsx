import type { OrderLineView, OrderView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { PartsText } from '../../order/parts-text.tsx';
import { dotted } from '../../ui/dotted.ts';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../table.tsx';
import { Thumbnail } from '../thumbnail.tsx';

/** What goes into the parcel, and what it costs. */
export function OrderLines({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.order');
  const format = useFormat();
  const text = useText();

  const columns: readonly Column<OrderLineView>[] = [
    {
      key: 'product',
      label: t('product'),
      onCard: 'max-md:col-span-3',
      cell: ({ image, name, optionText, sku, slug, parts }) => (
        <span className="flex items-center gap-3">
          <Thumbnail image={image} />
          <span className="min-w-0">
            <Link to="/products/$slug" params={{ slug }} className="font-medium hover:underline">
              {text(name)}
            </Link>
            <span className="block text-sm text-ink-soft">{dotted(text(optionText), sku)}</span>
            <PartsText parts={parts} />
          </span>
        </span>
      ),
    },
    {
      key: 'quantity',
      label: t('quantity'),
      end: true,
      labelled: true,
      onCard: 'max-md:whitespace-nowrap',
      cell: ({ quantity }) => <span className="figures text-lg font-bold">× {quantity}</span>,
    },
    {
      key: 'unit',
      label: t('unitPrice'),
      end: true,
      onCard: 'max-md:text-right max-md:text-ink-soft',
      cell: ({ unitPrice }) => <span className="figures">{format.money(unitPrice)}</span>,
    },
    {
      key: 'total',
      label: t('lineTotal'),
      end: true,
      onCard: 'max-md:text-right',
      cell: ({ total }) => <span className="figures font-semibold">{format.money(total)}</span>,
    },
  ];

  return (
    <Panel>
      <h2 className="mb-2 text-section">{t('lines')}</h2>
      <Table
        caption={t('lines')}
        columns={columns}
        rows={order.lines}
        keyOf={({ id }) => id}
        card="max-md:grid-cols-[auto_1fr_auto] max-md:items-center"
      />
      <OrderSums order={order} />
    </Panel>
  );
}

function OrderSums({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.order');
  const text = useText();
  const format = useFormat();
  const sums = [
    { name: t('subtotal'), value: order.subtotal },
    { name: t('shipping'), value: order.shipping },
    ...order.discounts.map(({ name, code, amount }) => ({
      name: code === null ? text(name) : `${text(name)} · ${code}`,
      value: { ...amount, amount: -amount.amount },
    })),
    ...(order.grant === null
      ? []
      : [{ name: t('grant'), value: { ...order.grant.amount, amount: -order.grant.amount.amount } }]),
  ];
  return (
    <dl className="figures mt-4 ml-auto grid max-w-xs gap-1.5 border-t border-line pt-4">
      {sums.map(({ name, value }) => (
        <div key={name} className="flex justify-between gap-6 text-ink-soft">
          <dt>{name}</dt>
          <dd>{format.money(value)}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-6 text-lg font-bold">
        <dt>{t('total')}</dt>
        <dd>{format.money(order.total)}</dd>
      </div>
      {order.taxes.map(({ rate, net, tax }) => (
        <div key={rate} className="flex justify-between gap-6 text-sm text-ink-soft">
          <dt>{t('tax', { rate: format.finePercent(rate / 10_000), net: format.money(net) })}</dt>
          <dd>{format.money(tax)}</dd>
        </div>
      ))}
    </dl>
  );
}
