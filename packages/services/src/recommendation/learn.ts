import type { LogEvent } from '@pushcart/realtime';
import type { ClientBase } from 'pg';

/** Name of the log reader that keeps what goes together. */
export const RECOMMENDATIONS_READER = 'recommendations';

/**
 * Learns from what was paid and from what visitors did. Runs in the transaction that moves the reader's cursor, so that each order and
 * each batch counts once.
 */
export async function learn(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const orderIds = events.flatMap(({ topic, type, key }) =>
    type === 'order.paid' && /^store:.+:orders$/.test(topic) ? [key] : [],
  );
  const batchIds = events.flatMap(({ topic, payload }) =>
    topic.startsWith('recommendations:') ? batchOf(payload) : [],
  );
  if (orderIds.length > 0) await tx.query('SELECT learn_orders($1::uuid[])', [orderIds]);
  if (batchIds.length > 0) await tx.query('SELECT learn_interactions($1::uuid[])', [batchIds]);
}

function batchOf(payload: unknown): readonly string[] {
  const batchId = (payload as { batchId?: unknown } | null)?.batchId;
  return typeof batchId === 'string' ? [batchId] : [];
}
