import type { LogEvent } from '@pushcart/realtime';
import type { ClientBase } from 'pg';

/** Name of the log reader that keeps what customers ordered and spent. */
export const CUSTOMERS_READER = 'customers';

/** Works out anew, from the orders as they are, the figures of everybody whose orders moved: a repeated event changes nothing. */
export async function projectCustomers(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const orderIds = events.flatMap(({ topic, key }) => (/^store:.+:orders$/.test(topic) ? [key] : []));
  if (orderIds.length === 0) return;
  await tx.query(
    `SELECT refresh_customers(store_id, array_agg(DISTINCT account_id))
     FROM orders WHERE id = ANY ($1::uuid[]) AND account_id IS NOT NULL GROUP BY store_id`,
    [[...new Set(orderIds)]],
  );
}
