import type { OrderView } from '@pushcart/client';
import { isRestDue, isUnderWay, parcelsOut } from '@pushcart/domain';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ExtensionSlot } from '../../extension/extension-slot.tsx';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { AwaitedNote } from '../../order/awaited-note.tsx';
import { OrderInvoices } from '../../order/order-invoices.tsx';
import { Parcel } from '../../order/parcel.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { NotesPanel } from '../notes/notes-panel.tsx';
import { OrderStatusBadge } from '../orders/order-status.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderAddress } from './order-address.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderPayments } from './order-payments.tsx';
import { OrderReturns } from './order-returns.tsx';
import { OrderTimeline } from './order-timeline.tsx';

/** Everything about one order; on a phone, what to do comes first. */
export function OrderSheet({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.order');
  const tDesk = useTranslations('desk');
  const parcels = parcelsOut(order.shipments).filter(({ status }) => isUnderWay(status));
  useStatusNews(order);
  return (
    <>
      <div className="mt-1 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-title">{t('title', { number: String(order.number) })}</h1>
        <OrderStatusBadge status={order.status} isRestDue={isRestDue(order)} />
        {order.source === 'staff' && <Badge tone="neutral">{tDesk('orderEdit.source')}</Badge>}
        <span className="w-full text-ink-soft">
          {t.rich('placedAt', { time: () => <RelativeTime at={order.placedAt} /> })}
        </span>
      </div>
      <AwaitedNote order={order} />
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-1 gap-4 lg:order-last">
          <OrderActions key={order.id} order={order} />
          <OrderAddress order={order} />
          <OrderInvoices order={order} />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <OrderLines order={order} />
          {parcels.map((shipment, index) => (
            <Parcel key={shipment.id} shipment={shipment} lines={order.lines} index={index} count={parcels.length} />
          ))}
          <OrderReturns order={order} />
          <OrderPayments order={order} />
          <NotesPanel subject={{ orderId: order.id }} />
          <OrderTimeline entries={order.timeline} />
        </div>
      </div>
      <ExtensionSlot slot="desk.order" subject={order.id} />
    </>
  );
}

function useStatusNews({ number, status }: OrderView): void {
  const t = useTranslations('desk');
  const announce = useAnnounce();
  const known = useRef(status);

  useEffect(() => {
    if (known.current === status) return;
    known.current = status;
    const text = t('order.statusNews', { number: String(number), status: t(`status.${status}`) });
    announce(text, { key: `order-${number}` });
  }, [announce, t, number, status]);
}
