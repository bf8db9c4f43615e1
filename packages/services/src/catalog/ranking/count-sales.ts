import type { LogEvent } from '@pushcart/realtime';
import type { ClientBase } from 'pg';

/** Name of the log reader that keeps what is sold of each product. */
export const SALES_READER = 'product-sales';

/** Works out anew what the orders that moved sold: a repeated event changes nothing. */
export async function countSales(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const orderIds = events.flatMap(({ topic, key }) => (/^store:.+:orders$/.test(topic) ? [key] : []));
  if (orderIds.length === 0) return;
  await tx.query('SELECT count_sales($1::uuid[])', [[...new Set(orderIds)]]);
}
