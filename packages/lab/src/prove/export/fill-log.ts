import { makePartitions } from '@pushcart/realtime';
import type pg from 'pg';
import { inventSteps } from './invented-steps.ts';
import { PAYLOAD } from './payloads.ts';

export interface Filled {
  /** Rows of the log, with those that concern nobody else. */
  readonly rows: number;
  /** What the log takes in the database, with its indexes. */
  readonly bytes: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const DAYS = 6;
/** Rows of the log written by a statement. */
const CHUNK = 500_000;

/**
 * Fills an empty log with a week of a store's events: lives of orders with their parcels, refunds and returns over six days and today,
 * changes of stock, products and reviews in the last hour, as retention leaves them. `orderId` is of an order of the store; those that
 * parcels belong to become copies of it. Others hear of `told` events of the log, or of one more.
 */
export async function fillLog(
  client: pg.ClientBase,
  { told, orderId, onWritten }: { told: number; orderId: string; onWritten: (rows: number, of: number) => void },
): Promise<Filled> {
  const now = Date.now() - 60_000;
  const from = Math.floor(now / DAY_MS - DAYS) * DAY_MS;
  for (let at = from; at <= now; at += DAY_MS) await makePartitions(client, new Date(at), ['log']);
  for (const at of [now - HOUR_MS, now]) await makePartitions(client, new Date(at), ['state']);
  await client.query(`SET work_mem = '256MB'`);
  await client.query(inventSteps({ told, from: new Date(from), to: new Date(now) }));
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM lab_steps');
  const count = rows[0]?.count ?? 0;
  // Copies of a row that is right need no looking at.
  await client.query('SET session_replication_role = replica');
  await client.query(ORDERS, [orderId]);
  onWritten(0, count);
  for (let after = 0; after < count; after += CHUNK) {
    const { rowCount } = await client.query(EVENTS, [orderId, after, after + CHUNK]);
    onWritten(rowCount ?? 0, count);
  }
  await client.query('SET session_replication_role = DEFAULT');
  await client.query(`INSERT INTO topic_head SELECT topic, max(seq) FROM event GROUP BY topic`);
  await client.query('UPDATE log_state SET position = (SELECT max(position) FROM event)');
  await client.query('DROP TABLE lab_steps, lab_lives');
  await client.query('VACUUM (ANALYZE) event');
  const size = await client.query<{ bytes: string }>(
    `SELECT sum(pg_total_relation_size(inhrelid)) AS bytes FROM pg_inherits WHERE inhparent = 'event'::regclass`,
  );
  return { rows: count, bytes: Number(size.rows[0]?.bytes) };
}

const ORDERS = `
  INSERT INTO orders SELECT made.* FROM orders pattern
  CROSS JOIN (SELECT id, n FROM lab_lives WHERE n % 4 = 0) life
  CROSS JOIN LATERAL jsonb_populate_record(pattern, jsonb_build_object('id', life.id, 'number', 1000000 + life.n)) made
  WHERE pattern.id = $1`;

const EVENTS = `
  WITH shop AS (SELECT store_id, currency FROM orders WHERE id = $1), goods AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY sku, warehouse_id) - 1 AS place, count(*) OVER () AS count, level.variant_id, level.warehouse_id,
      variant.product_id, variant.sku FROM stock_levels level JOIN variants variant ON variant.id = level.variant_id
      JOIN shop ON shop.store_id = variant.store_id)
  INSERT INTO event (position, topic, seq, kind, key, version, type, payload, recorded_at)
  SELECT position, CASE part WHEN 'order' THEN 'order:' || life.id ELSE 'store:' || store_id || ':' || part END, seq,
    CASE WHEN part IN ('order', 'orders') THEN 'log' ELSE 'state' END, coalesce(life.id, goods.variant_id), version, type, payload, at
  FROM lab_steps step CROSS JOIN shop
  LEFT JOIN lab_lives life ON part IN ('order', 'orders') AND life.n = step.n
  LEFT JOIN goods ON part IN ('stock', 'catalog', 'reviews') AND goods.place = step.n % (SELECT max(count) FROM goods)
  CROSS JOIN LATERAL (SELECT ${PAYLOAD} AS payload) told
  WHERE position > $2 AND position <= $3 ORDER BY position`;
