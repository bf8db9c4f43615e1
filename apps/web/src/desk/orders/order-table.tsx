import type { OrderSummary } from '@pushcart/client';
import { isRestDue } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, Table } from '../table.tsx';
import { Thumbnail } from '../thumbnail.tsx';
import { OrderStatusBadge } from './order-status.tsx';
import { type Claimant, claimantOf, useClaims } from './use-claims.ts';
import { useCountryName } from './use-country-name.ts';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly orders: readonly OrderSummary[];
  /** Orders that have left the filter since they were listed: they keep their place and step back. */
  readonly hasLeft: (order: OrderSummary) => boolean;
  readonly selection: Selection;
}

export function OrderTable({ orders, hasLeft, selection }: Props) {
  const t = useTranslations('desk.orders');
  const tools = useTranslations('desk.orderTools');
  const format = useFormat();
  const countryName = useCountryName();
  const claims = useClaims();
  const packer = ({ id, status }: OrderSummary) => (status === 'paid' ? claimantOf(claims, id) : null);

  const columns: readonly Column<OrderSummary>[] = [
    {
      key: 'order',
      label: t('order'),
      onCard: 'max-md:col-span-2',
      cell: ({ id, number, firstImage }) => (
        <span className="flex items-center gap-3">
          <input
            type="checkbox"
            aria-label={tools('select', { number: String(number) })}
            checked={selection.ids.includes(id)}
            disabled={selection.isFull && !selection.ids.includes(id)}
            onChange={() => selection.toggle(id)}
            className="relative z-10 size-6"
          />
          <Thumbnail image={firstImage} />
          <Link
            to="/desk/orders/$number"
            params={{ number: String(number) }}
            className="figures font-semibold after:absolute after:inset-0 hover:underline"
          >
            {t('number', { number: String(number) })}
          </Link>
        </span>
      ),
    },
    {
      key: 'status',
      label: t('status'),
      onCard: 'max-md:self-center max-md:justify-self-end',
      cell: (order) => (
        <span className="inline-flex flex-wrap items-center justify-end gap-2">
          <OrderStatusBadge status={order.status} isRestDue={isRestDue(order)} />
          <Packer by={packer(order)} />
          {hasLeft(order) && <span className="text-sm text-ink-soft">{t('moved')}</span>}
        </span>
      ),
    },
    {
      key: 'customer',
      label: t('customer'),
      onCard: 'max-md:col-span-2',
      cell: ({ customerName, city, country }) => (
        <>
          <span className="block">{customerName}</span>
          <span className="block text-sm text-ink-soft">
            {city === '' ? countryName(country) : t('place', { city, country: countryName(country) })}
          </span>
        </>
      ),
    },
    {
      key: 'total',
      label: t('total'),
      end: true,
      onCard: 'max-md:text-right',
      cell: ({ total, itemCount }) => (
        <>
          <span className="figures block font-semibold">{format.money(total)}</span>
          <span className="figures block text-sm text-ink-soft">{t('items', { count: itemCount })}</span>
        </>
      ),
    },
    {
      key: 'placed',
      label: t('placed'),
      end: true,
      onCard: 'max-md:col-span-3 max-md:text-sm',
      cell: ({ placedAt }) => (
        <span className="whitespace-nowrap text-ink-soft">
          <RelativeTime at={placedAt} />
        </span>
      ),
    },
  ];

  return (
    <Table
      caption={t('title')}
      columns={columns}
      rows={orders}
      keyOf={({ id }) => id}
      card="max-md:grid-cols-[1fr_auto_auto]"
      rowLook={(order) => (hasLeft(order) ? 'opacity-60 hover:bg-sunken/60' : 'hover:bg-sunken/60')}
    />
  );
}

function Packer({ by }: { readonly by: Claimant | null }) {
  const t = useTranslations('desk.order.claim');
  return by !== null && <span className="text-sm font-medium">{t('packs', { name: by.name })}</span>;
}
