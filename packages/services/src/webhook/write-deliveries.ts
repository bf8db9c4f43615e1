import { publicEventsOf } from '@pushcart/domain';
import { type LogEvent, sqlTag } from '@pushcart/realtime';
import type { ClientBase } from 'pg';
import { deliveryOf, insertDeliveries } from './new-deliveries.ts';
import { stockAlerts } from './stock-alerts.ts';

/** Name of the log reader that writes down what is to be posted. */
export const WEBHOOKS_READER = 'webhooks';

/**
 * Writes a delivery for each endpoint that wants an event of the batch, in the transaction that moves the reader's cursor: each event is
 * written down once, whatever happens to the process.
 */
export async function writeDeliveries(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const told = events.flatMap((event) => publicEventsOf(event).map((one) => ({ event, told: one })));
  if (told.length === 0) return;
  const { rows } = await tx.query<{ epoch: string; wanted: readonly string[] }>(
    `SELECT (SELECT epoch FROM log_state) AS epoch, array(
       SELECT DISTINCT unnest(types) FROM webhook_endpoints WHERE status <> 'disabled') AS wanted`,
  );
  const [{ epoch, wanted } = { epoch: '', wanted: [] }] = rows;
  const isWatched = wanted.includes('stock.low') || wanted.includes('stock.back');
  const alerts = isWatched ? await stockAlerts(tx, told) : [];
  const deliveries = [...told, ...alerts]
    .filter((one) => wanted.includes(one.told.type))
    .map((one) => deliveryOf(one.told, one.event, epoch));
  await insertDeliveries(sqlTag(tx), deliveries, events.at(-1)?.at ?? new Date());
}
