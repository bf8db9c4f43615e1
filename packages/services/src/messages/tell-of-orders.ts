import type { OrderEvent, StoreOrderEvent } from '@pushcart/domain';
import type { LogEvent } from '@pushcart/realtime';
import type { ClientBase } from 'pg';
import type { Template } from './template.ts';

/** Name of the log reader that writes to shoppers about their orders. */
export const ORDER_MESSAGES_READER = 'order-messages';

interface Told {
  readonly orderId: string;
  readonly template: Template;
  readonly key: string;
  readonly amount: number;
  readonly shipmentId: string;
  readonly at: string;
  /** How long to wait before it is sent. */
  readonly after: string;
}

/** Until somebody knows what a thing is like. */
const TRIED_AFTER = '4 days';

/**
 * Queues a message for each step of an order that its shopper should hear of. Runs in the transaction that moves the reader's cursor, and
 * under a key of the step, so that nobody hears of it twice.
 */
export async function tellOfOrders(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const steps = events.flatMap(({ topic, type, payload }) => {
    if (/^store:.+:orders$/.test(topic)) return stepsOf(type, payload as Written<StoreOrderEvent>);
    return /^order:/.test(topic) ? detailsOf(type, payload as Written<OrderEvent>) : [];
  });
  if (steps.length === 0) return;
  await tx.query(
    `INSERT INTO messages (store_id, key, template, facts, locale, next_try_at, created_at)
     SELECT "order".store_id, new.key, new.template,
            jsonb_build_object('orderId', new.order_id::text, 'amount', new.amount::text, 'shipmentId', new.shipment_id),
            "order".locale, new.at + new.after, new.at
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::timestamptz[], $7::interval[])
       AS new (order_id, key, template, amount, shipment_id, at, after)
     JOIN orders "order" ON "order".id = new.order_id
     WHERE new.template <> 'review-request' OR EXISTS (
       SELECT 1 FROM message_choices choice
       WHERE choice.account_id = "order".account_id AND choice.kind = 'review' AND choice.is_on)
     ON CONFLICT (key) DO NOTHING`,
    [
      steps.map(({ orderId }) => orderId),
      steps.map(({ key }) => key),
      steps.map(({ template }) => template),
      steps.map(({ amount }) => amount),
      steps.map(({ shipmentId }) => shipmentId),
      steps.map(({ at }) => at),
      steps.map(({ after }) => after),
    ],
  );
}

/** As JSON carries it. */
type Written<Event> = Omit<Event, 'at'> & { readonly at: string };

/** What only the order's own topic says enough of. */
function detailsOf(type: string, { shipment, actor, ...event }: Written<OrderEvent>): readonly Told[] {
  // A parcel that left before all of its order did; the last one is told of with the order.
  if (type === 'shipment.dispatched' && shipment !== undefined) {
    return [told(event, 'parcel-shipped', { shipmentId: shipment.id })];
  }
  // Shoppers see what they change themselves, before they pay: by mail, anybody could have any address written to.
  return type === 'order.edited' && actor === 'staff' ? [told(event, 'order-edited')] : [];
}

function stepsOf(type: string, { order, revenue, at }: Written<StoreOrderEvent>): readonly Told[] {
  const step = { orderId: order.id, version: order.version, at };
  if (type === 'order.paid') return [told(step, 'order-confirmed')];
  if (type === 'order.shipped') return [told(step, 'order-shipped')];
  if (type === 'pickup.ready') return [told(step, 'order-ready')];
  if (type === 'order.delivered') return [told(step, 'review-request', { after: TRIED_AFTER })];
  return revenue !== null && revenue.amount < 0 ? [told(step, 'order-refunded', { amount: -revenue.amount })] : [];
}

function told(
  { orderId, version, at }: Pick<Written<OrderEvent>, 'orderId' | 'version' | 'at'>,
  template: Template,
  more: Partial<Pick<Told, 'amount' | 'shipmentId' | 'after'>> = {},
): Told {
  const key = `${template}:${orderId}:${version}`;
  return { orderId, template, key, amount: 0, shipmentId: '', at, after: '0', ...more };
}
