import type { OrderView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { AddressText } from '../../order/address-text.tsx';
import { Panel } from '../../ui/panel.tsx';

/** Where the parcel goes, and how to reach its shopper. */
export function OrderAddress({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.order');
  const text = useText();
  const format = useFormat();
  return (
    <Panel className="grid gap-5">
      <div>
        <h2 className="mb-2 text-section">{t(order.pickup === null ? 'address' : 'collectedAt')}</h2>
        <AddressText address={order.address} />
      </div>
      {order.note !== null && (
        <div className="rounded-xl bg-lamp-wash px-4 py-3">
          <h3 className="text-sm font-semibold">{t('shopperNote')}</h3>
          <p className="mt-1 whitespace-pre-line wrap-anywhere">{order.note}</p>
        </div>
      )}
      <dl className="grid gap-3">
        <div>
          <dt className="text-sm text-ink-soft">{t('delivery')}</dt>
          <dd>{text(order.delivery.name)}</dd>
        </div>
        {order.promise !== null && (
          <div>
            <dt className="text-sm text-ink-soft">{t('promised')}</dt>
            <dd>{format.calendarDays(order.promise.from, order.promise.to)}</dd>
          </div>
        )}
        <div>
          <dt className="text-sm text-ink-soft">{t('contact')}</dt>
          <dd className="break-all">{order.email}</dd>
        </div>
      </dl>
    </Panel>
  );
}
