import type { CustomerView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { ExtensionSlot } from '../../extension/extension-slot.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { NotesPanel } from '../notes/notes-panel.tsx';
import { CustomerActions } from './customer-actions.tsx';
import { CustomerOrders, CustomerReturns, CustomerReviews } from './customer-history.tsx';

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
          <CustomerOrders customer={customer} />
          <NotesPanel subject={{ accountId }} />
          <CustomerReturns customer={customer} />
          <CustomerReviews customer={customer} />
        </div>
      </div>
      <ExtensionSlot slot="desk.customer" subject={accountId} />
    </>
  );
}

function Identity({ customer }: { readonly customer: CustomerView }) {
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
