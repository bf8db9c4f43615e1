import { type PublicEvent, publicEventsOf, type WebhookBody, webhookBodyOf, webhookId } from '@pushcart/domain';
import type { LogEvent, SqlTag } from '@pushcart/realtime';

/** An event as it goes to every endpoint that wants it. */
export interface NewDelivery {
  readonly webhookId: string;
  readonly position: number;
  readonly type: WebhookBody['type'];
  readonly entity: string;
  readonly body: string;
  readonly of: PublicEvent['of'];
}

export function deliveriesOf(event: LogEvent, epoch: string): readonly NewDelivery[] {
  return publicEventsOf(event).map((told) => deliveryOf(told, event, epoch));
}

export function deliveryOf(told: PublicEvent, { position, at }: LogEvent, epoch: string): NewDelivery {
  const { type, entity, of } = told;
  const body = JSON.stringify(webhookBodyOf(told, at));
  return { webhookId: webhookId(epoch, position, type), position, type, entity, body, of };
}

const BEHIND_MS = 30_000;

/** Writes a row for each endpoint that wants an event, and tells the desk of those endpoints. A row that is there already stays. */
export async function insertDeliveries(tx: SqlTag, deliveries: readonly NewDelivery[], now: Date): Promise<void> {
  if (deliveries.length === 0) return;
  // Behind one that waits for another attempt, it need not be looked at at once.
  const soon = new Date(now.getTime() + BEHIND_MS);
  const stores = deliveries.map(({ of }) => ('storeId' in of ? of.storeId : null));
  const orders = deliveries.map(({ of }) => ('orderId' in of ? of.orderId : null));
  await tx.$executeRaw`
    WITH written AS (
      INSERT INTO webhook_deliveries (endpoint_id, webhook_id, position, type, entity, body, next_try_at, created_at)
      SELECT endpoint.id, new.webhook_id, new.position::bigint, new.type, new.entity, new.body,
        coalesce((SELECT least(next_try_at, ${soon}) FROM webhook_deliveries
          WHERE endpoint_id = endpoint.id AND entity = new.entity AND status = 'waiting'
          ORDER BY next_try_at DESC LIMIT 1), ${now}), ${now}
      FROM unnest(${deliveries.map((one) => one.webhookId)}::text[], ${deliveries.map((one) => String(one.position))}::text[],
          ${deliveries.map((one) => one.type)}::text[], ${deliveries.map((one) => one.entity)}::text[],
          ${deliveries.map((one) => one.body)}::text[], ${stores}::text[], ${orders}::text[])
        AS new (webhook_id, position, type, entity, body, store_id, order_id)
      LEFT JOIN orders "order" ON "order".id = new.order_id::uuid
      JOIN webhook_endpoints endpoint ON endpoint.store_id = coalesce(new.store_id::uuid, "order".store_id)
        AND endpoint.status <> 'disabled' AND new.type = ANY (endpoint.types) AND new.position::bigint > endpoint.position
      ON CONFLICT (endpoint_id, webhook_id) DO NOTHING
      RETURNING endpoint_id)
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT 'store:' || store_id || ':webhooks', id, 0, 'webhook.changed',
      jsonb_build_object('type', 'webhook.changed', 'endpointId', id)
    FROM webhook_endpoints WHERE id IN (SELECT endpoint_id FROM written)`;
}
