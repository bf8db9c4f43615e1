import type { CustomerView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Stars } from '../../ui/rating.tsx';
import { NotesPanel } from '../notes/notes-panel.tsx';
import { OrderStatusBadge } from '../orders/order-status.tsx';
import { ReturnBadge } from '../returns/return-badge.tsx';
import { CustomerActions } from './customer-actions.tsx';

/** One customer: who it is, what was bought, what colleagues noted, and what can be done. */
export function CustomerSheet({ customer }: { readonly customer: CustomerView }) {
  const t = useTranslations('desk.customers');
  const format = useFormat();
  const { accountId, name, block } = customer;
  return (
    <>
      <div className="mt-1 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-title wrap-anywhere">{name === '' ? t('nameless') : name}</h1>
        {block !== null && <Badge tone="bad">{t('isBlocked')}</Badge>}
        <span className="w-full text-ink-soft">{t('since', { date: format.date(customer.since) })}</span>
      </div>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-1 gap-4 lg:order-last">
          <Identity customer={customer} />
          <CustomerActions customer={customer} />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <Orders customer={customer} />
          <NotesPanel subject={{ accountId }} />
          <Returns customer={customer} />
          <Reviews customer={customer} />
        </div>
      </div>
    </>
  );
}

interface Props {
  readonly customer: CustomerView;
}

function Identity({ customer }: Props) {
  const t = useTranslations('desk.customers');
  const format = useFormat();
  const { email, phone, username, isEmailVerified, locale, sessions, stockAlerts, spent, orders } = customer;
  const facts = [
    { name: t('spent'), value: `${format.money(spent)} · ${t('orders', { count: orders })}` },
    {
      name: t('email'),
      value: email === null ? '—' : `${email} · ${isEmailVerified ? t('verified') : t('unverified')}`,
    },
    { name: t('phone'), value: phone ?? '—' },
    { name: t('username'), value: username ?? '—' },
    { name: t('language'), value: t(`locale.${locale}`) },
    { name: t('sessions'), value: t('sessionCount', { count: sessions }) },
    { name: t('consents'), value: stockAlerts === 0 ? t('noAlerts') : t('alerts', { count: stockAlerts }) },
  ];
  return (
    <Panel>
      <h2 className="mb-3 text-section">{t('person')}</h2>
      <dl className="grid gap-3">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Orders({ customer: { recentOrders, orders } }: Props) {
  const t = useTranslations('desk.customers');
  const format = useFormat();
  return (
    <Panel>
      <h2 className="mb-2 text-section">{t('recent')}</h2>
      <ul className="divide-y divide-line">
        {recentOrders.map(({ id, number, status, total, placedAt, itemCount, customerName }) => (
          <li key={id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <Link
              to="/desk/orders/$number"
              params={{ number: String(number) }}
              className="figures font-semibold after:absolute after:inset-0 hover:underline"
            >
              {t('orderNumber', { number: String(number) })}
            </Link>
            <OrderStatusBadge status={status} />
            <span className="grow text-sm text-ink-soft">
              {t('orderFor', { name: customerName, date: format.date(placedAt), count: itemCount })}
            </span>
            <span className="figures font-semibold">{format.money(total)}</span>
          </li>
        ))}
      </ul>
      {orders > recentOrders.length && (
        <p className="mt-2 text-sm text-ink-soft">{t('latest', { count: recentOrders.length })}</p>
      )}
    </Panel>
  );
}

function Returns({ customer: { returns } }: Props) {
  const t = useTranslations('desk.customers');
  const format = useFormat();
  if (returns.length === 0) return null;
  return (
    <Panel>
      <h2 className="mb-2 text-section">{t('returns')}</h2>
      <ul className="divide-y divide-line">
        {returns.map(({ id, orderNumber, status, createdAt }) => (
          <li key={id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <Link
              to="/desk/orders/$number"
              params={{ number: String(orderNumber) }}
              className="figures font-semibold after:absolute after:inset-0 hover:underline"
            >
              {t('orderNumber', { number: String(orderNumber) })}
            </Link>
            <ReturnBadge status={status} />
            <span className="text-sm text-ink-soft">{format.date(createdAt)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Reviews({ customer: { reviews } }: Props) {
  const t = useTranslations('desk.customers');
  const format = useFormat();
  if (reviews.length === 0) return null;
  return (
    <Panel>
      <h2 className="mb-2 text-section">{t('reviews')}</h2>
      <ul className="divide-y divide-line">
        {reviews.map(({ id, rating, title, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <Stars rating={rating} />
            <span className="grow wrap-anywhere">{title}</span>
            <span className="text-sm text-ink-soft">{format.date(createdAt)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
