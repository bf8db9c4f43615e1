import type { StoreOrderEvent } from '@pushcart/domain';
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
  readonly at: string;
}

/**
 * Queues a message for each step of an order that its shopper should hear of. Runs in the transaction that moves the reader's cursor, and
 * under a key of the step, so that nobody hears of it twice.
 */
export async function tellOfOrders(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const told = events.flatMap(({ topic, type, payload }) =>
    /^store:.+:orders$/.test(topic) ? stepsOf(type, payload as StoreOrderEvent & { readonly at: string }) : [],
  );
  if (told.length === 0) return;
  await tx.query(
    `INSERT INTO messages (store_id, key, template, facts, locale, next_try_at, created_at)
     SELECT "order".store_id, new.key, new.template,
            jsonb_build_object('orderId', new.order_id::text, 'amount', new.amount::text), "order".locale, new.at, new.at
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::timestamptz[])
       AS new (order_id, key, template, amount, at)
     JOIN orders "order" ON "order".id = new.order_id
     ON CONFLICT (key) DO NOTHING`,
    [
      told.map(({ orderId }) => orderId),
      told.map(({ key }) => key),
      told.map(({ template }) => template),
      told.map(({ amount }) => amount),
      told.map(({ at }) => at),
    ],
  );
}

function stepsOf(type: string, { order, revenue, at }: StoreOrderEvent & { readonly at: string }): readonly Told[] {
  const { id: orderId, version } = order;
  const step = (template: Template, amount = 0): Told => ({
    orderId,
    template,
    key: `${template}:${orderId}:${version}`,
    amount,
    at,
  });
  if (type === 'order.paid') return [step('order-confirmed')];
  if (type === 'order.edited') return [step('order-edited')];
  if (type === 'order.shipped') return [step('order-shipped')];
  return revenue !== null && revenue.amount < 0 ? [step('order-refunded', -revenue.amount)] : [];
}
