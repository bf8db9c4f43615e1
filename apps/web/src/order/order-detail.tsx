import type { OrderView, TrackingEventView } from '@pushcart/client';
import { isRestDue, isUnderWay, parcelsOut } from '@pushcart/domain';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Totals } from '../checkout/totals.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useFormat } from '../i18n/use-format.ts';
import { EditOrder } from '../order-edit/edit-order.tsx';
import { OrderEdits } from '../order-edit/order-edits.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Panel } from '../ui/panel.tsx';
import { AddressText } from './address-text.tsx';
import { AwaitedNote } from './awaited-note.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { moneyOfCancelled } from './money-back.ts';
import { OrderInvoices } from './order-invoices.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderReturns } from './order-returns.tsx';
import { Parcel } from './parcel.tsx';
import { PartsNote } from './parts-note.tsx';
import { PayPanel } from './pay-panel.tsx';
import { PickupPanel } from './pickup-panel.tsx';
import { cityText } from './place-text.ts';
import { PromiseNote } from './promise-note.tsx';
import { StatusBadge } from './status-badge.tsx';
import { StepBar } from './step-bar.tsx';

const ShopSlot = lazy(async () => ({ default: (await import('../extension/shop-slot.tsx')).ShopSlot }));

interface Props {
  readonly order: OrderView;
  readonly receivedAt: number;
  /** The guest's secret, when the page was opened with it. */
  readonly token: string | undefined;
  /** The shopper comes back from the payment provider. That proves nothing; it is a reason to ask. */
  readonly isBack: boolean;
}

export function OrderDetail({ order, receivedAt, token, isBack }: Props) {
  const t = useTranslations('order');
  const format = useFormat();
  const title = t('title', { number: String(order.number) });
  const ended =
    order.status === 'cancelled' ? moneyOfCancelled(order) : order.status === 'expired' ? ('expired' as const) : null;
  const parcels = parcelsOut(order.shipments).filter(({ status }) => isUnderWay(status));
  const refunded = order.payments.filter(({ refunded }) => refunded.amount > 0);
  const isReady = order.status === 'packed' && order.pickup?.readyAt != null;
  const pickup = order.pickup !== null && <PickupPanel order={order} pickup={order.pickup} token={token} />;
  useTitle(title);
  useAnnounceProgress(order);

  return (
    <div className="wrap pt-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="figures text-title">{title}</h1>
        <StatusBadge status={order.status} isRestDue={isRestDue(order)} />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2 text-ink-soft">
        <p>{t('placedAt', { when: format.moment(order.placedAt) })}</p>
        {order.source === 'staff' && <p>{t('edit.source')}</p>}
        {token !== undefined && (
          <p className="flex flex-wrap items-center gap-3 text-sm">
            <CopyButton text={guestLink(order.id, token)} label={t('guestLink')} />
            {t('guestHint')}
          </p>
        )}
      </div>
      {ended !== null && <p className="mt-6 rounded-2xl bg-sunken px-5 py-4 font-medium">{t(`ended.${ended}`)}</p>}
      <AwaitedNote order={order} />
      {refunded.map((payment) => (
        <p key={payment.id} className="mt-3 font-medium">
          {t('refunded', { amount: format.money(payment.refunded) })}
        </p>
      ))}
      {(order.status === 'placed' || order.due.amount > 0) && (
        <PayPanel order={order} receivedAt={receivedAt} token={token} isBack={isBack} />
      )}
      {ended === null && (
        <Panel className="mt-6">
          <StepBar order={order} />
          <PartsNote order={order} />
        </Panel>
      )}
      {/* Who stands at the counter looks for the code. */}
      {isReady && <div className="mt-6">{pickup}</div>}
      <div className="mt-8 grid gap-8 lg:grid-cols-[1fr_24rem] lg:items-start">
        <div className="flex flex-col gap-8">
          {parcels.map((shipment, index) => (
            <Parcel key={shipment.id} shipment={shipment} lines={order.lines} index={index} count={parcels.length} />
          ))}
          <OrderLines lines={order.lines} />
        </div>
        <div className="flex flex-col gap-6">
          <Panel>
            <Totals {...order} />
          </Panel>
          {!isReady && pickup}
          {order.pickup === null && (
            <Panel>
              <h2 className="mb-2 text-section">{t('address')}</h2>
              <AddressText address={order.address} />
              <PromiseNote order={order} />
            </Panel>
          )}
          {order.note !== null && (
            <Panel>
              <h2 className="mb-2 text-section">{t('note')}</h2>
              <p className="whitespace-pre-line wrap-anywhere">{order.note}</p>
            </Panel>
          )}
          <OrderInvoices order={order} token={token} />
          <OrderReturns order={order} token={token} />
          <OrderEdits timeline={order.timeline} />
          <EditOrder order={order} token={token} />
          <CancelOrder order={order} token={token} />
        </div>
      </div>
      <Suspense fallback={null}>
        <ShopSlot slot="shop.order" subject={order.id} orderToken={token} />
      </Suspense>
    </div>
  );
}

const NO_SCAN: TrackingEventView | undefined = undefined;

function guestLink(orderId: string, token: string): string {
  return `${window.location.origin}/orders/${orderId}?${new URLSearchParams({ token })}`;
}

function useAnnounceProgress(order: OrderView): void {
  const t = useTranslations('order');
  const announce = useAnnounce();
  const locale = useLocale();
  const known = useRef(order.version);
  const scan = order.shipments
    .flatMap(({ events }) => events.slice(-1))
    .reduce((newest, one) => (newest === undefined || one.occurredAt > newest.occurredAt ? one : newest), NO_SCAN);
  const last = order.timeline.at(-1);
  const news =
    last?.type === 'shipment.scanned' && scan !== undefined
      ? `${t(`shipment.${scan.status}`)}, ${cityText(scan.place, locale)}`
      : t(last?.type === 'pickup.ready' ? 'step.ready' : `status.${order.status}`);

  useEffect(() => {
    if (known.current === order.version) return;
    known.current = order.version;
    announce(t('news', { number: String(order.number), status: news }), { key: `order-${order.id}` });
  }, [announce, t, order.id, order.number, order.version, news]);
}
