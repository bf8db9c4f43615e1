import type { OrderEventType, OrderTimelineEntry } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { EditDiff } from '../../order-edit/edit-diff.tsx';
import { Panel } from '../../ui/panel.tsx';

const WORDS = {
  'order.placed': 'placed',
  'order.paid': 'paid',
  'order.packed': 'packed',
  'order.shipped': 'shipped',
  'order.delivered': 'delivered',
  'order.completed': 'completed',
  'order.cancelled': 'cancelled',
  'order.expired': 'expired',
  'order.edited': 'edited',
  'order.stocked': 'stocked',
  'payment.updated': 'payment',
  'invoice.issued': 'invoice',
  'rest.cancelled': 'rest',
  'shipment.picked': 'picked',
  'shipment.updated': 'shipment',
  'shipment.refused': 'refused',
  'shipment.dispatched': 'dispatched',
  'shipment.scanned': 'scan',
  'pickup.ready': 'pickupReady',
  'return.requested': 'returnRequested',
  'return.approved': 'returnApproved',
  'return.refused': 'returnRefused',
  'return.label_sent': 'returnLabel',
  'return.received': 'returnReceived',
  'return.refunded': 'returnRefunded',
  'return.paid_back': 'returnPaidBack',
  'return.closed': 'returnClosed',
} as const satisfies Record<OrderEventType, string>;

/** What happened to the order and who did it, newest first. */
export function OrderTimeline({ entries }: { readonly entries: readonly OrderTimelineEntry[] }) {
  const t = useTranslations('desk');
  const format = useFormat();
  return (
    <Panel>
      <h2 className="text-section">{t('order.timeline')}</h2>
      <ol className="mt-3 divide-y divide-line">
        {entries.toReversed().map(({ version, type, actor, at, edit, reason }) => (
          <li key={version} className="flex animate-rise flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span>
              <span className="font-medium">{t(`event.${WORDS[type]}`)}</span>{' '}
              <span className="text-sm text-ink-soft">{t(`actor.${actor}`)}</span>
              {reason !== undefined && <span className="block text-sm">{t(`orderEdit.cancel.reason.${reason}`)}</span>}
              {edit !== undefined && <EditDiff edit={edit} />}
            </span>
            <time dateTime={at.toISOString()} className="figures text-sm text-ink-soft">
              {format.moment(at)}
            </time>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
