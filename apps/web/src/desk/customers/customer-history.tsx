import type { CustomerView } from '@pushcart/client';
import { isRestDue } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Panel } from '../../ui/panel.tsx';
import { Stars } from '../../ui/rating.tsx';
import { OrderStatusBadge } from '../orders/order-status.tsx';
import { ReturnBadge } from '../returns/return-badge.tsx';

interface Props {
  readonly customer: CustomerView;
}

export function CustomerOrders({ customer: { recentOrders, orders } }: Props) {
  const t = useTranslations('desk.customers');
  const format = useFormat();
  return (
    <Panel>
      <h2 className="mb-2 text-section">{t('recent')}</h2>
      <ul className="divide-y divide-line">
        {recentOrders.map(({ id, number, total, placedAt, itemCount, customerName, ...order }) => (
          <Row key={id}>
            <OrderLink number={number} />
            <OrderStatusBadge status={order.status} isRestDue={isRestDue(order)} />
            <span className="grow basis-0 text-sm text-ink-soft max-sm:order-last max-sm:basis-full">
              {t('orderFor', { name: customerName, date: format.date(placedAt), count: itemCount })}
            </span>
            <span className="figures font-semibold max-sm:ml-auto">{format.money(total)}</span>
          </Row>
        ))}
      </ul>
      {orders > recentOrders.length && (
        <p className="mt-2 text-sm text-ink-soft">{t('latest', { count: recentOrders.length })}</p>
      )}
    </Panel>
  );
}

export function CustomerReturns({ customer: { returns } }: Props) {
  const t = useTranslations('desk.customers');
  const format = useFormat();
  if (returns.length === 0) return null;
  return (
    <Panel>
      <h2 className="mb-2 text-section">{t('returns')}</h2>
      <ul className="divide-y divide-line">
        {returns.map(({ id, orderNumber, status, createdAt }) => (
          <Row key={id}>
            <OrderLink number={orderNumber} />
            <ReturnBadge status={status} />
            <span className="text-sm text-ink-soft">{format.date(createdAt)}</span>
          </Row>
        ))}
      </ul>
    </Panel>
  );
}

export function CustomerReviews({ customer: { reviews } }: Props) {
  const t = useTranslations('desk.customers');
  const format = useFormat();
  if (reviews.length === 0) return null;
  return (
    <Panel>
      <h2 className="mb-2 text-section">{t('reviews')}</h2>
      <ul className="divide-y divide-line">
        {reviews.map(({ id, rating, title, createdAt }) => (
          <Row key={id}>
            <Stars rating={rating} />
            <span className="grow wrap-anywhere">{title}</span>
            <span className="text-sm text-ink-soft">{format.date(createdAt)}</span>
          </Row>
        ))}
      </ul>
    </Panel>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 py-3">{children}</li>;
}

function OrderLink({ number }: { readonly number: number }) {
  const t = useTranslations('desk.customers');
  return (
    <Link
      to="/desk/orders/$number"
      params={{ number: String(number) }}
      className="figures font-semibold after:absolute after:inset-0 hover:underline"
    >
      {t('orderNumber', { number: String(number) })}
    </Link>
  );
}
