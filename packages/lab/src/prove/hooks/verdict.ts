import type pg from 'pg';
import type { Taken } from './receiver.ts';

/** What the log says was to be posted, in its order. */
export interface Expected {
  readonly webhookId: string;
  readonly position: number;
  readonly orderId: string;
  readonly at: number;
}

export const TYPES = [
  'order.placed',
  'order.paid',
  'order.packed',
  'order.shipped',
  'order.delivered',
  'parcel.scanned',
] as const;

/** From the log itself, by a query of its own: steps of orders on the store's topic, scans on those of the orders. */
export async function readExpected(pool: pg.Pool, after: number): Promise<readonly Expected[]> {
  const { rows } = await pool.query<{ id: string; position: string; order_id: string; at: Date }>(
    `SELECT 'evt_' || epoch || '_' || event.position || '_' || replace(public.type, '.', '_') AS id, event.position,
       event.key AS order_id, event.recorded_at AS at
     FROM event CROSS JOIN log_state
     CROSS JOIN LATERAL (SELECT CASE WHEN topic LIKE 'order:%' THEN 'parcel.scanned' ELSE event.type END AS type) public
     WHERE event.position > $1 AND ((topic LIKE 'store:%:orders' AND event.type = ANY ($2::text[]))
       OR (topic LIKE 'order:%' AND payload ? 'scan'))
     ORDER BY event.position`,
    [after, TYPES.filter((type) => type !== 'parcel.scanned')],
  );
  return rows.map((row) => ({
    webhookId: row.id,
    position: Number(row.position),
    orderId: row.order_id,
    at: row.at.getTime(),
  }));
}

export function missing(expected: readonly Expected[], taken: readonly Taken[]): number {
  const ids = new Set(taken.map(({ event }) => event.id));
  return expected.filter(({ webhookId }) => !ids.has(webhookId)).length;
}

/** What of the promises did not hold: everything expected was taken, nothing else, and each order's events in their order. */
export function judge(who: string, expected: readonly Expected[], taken: readonly Taken[]): readonly string[] {
  const known = new Map(expected.map((one) => [one.webhookId, one]));
  const first = new Map<string, Taken>();
  for (const one of taken) if (!first.has(one.event.id)) first.set(one.event.id, one);
  const strangers = [...first.keys()].filter((id) => !known.has(id));
  const positions = new Map<string, number>();
  let disorder = 0;
  for (const id of first.keys()) {
    const { orderId, position } = known.get(id) ?? { orderId: id, position: 0 };
    if (position < (positions.get(orderId) ?? 0)) disorder += 1;
    positions.set(orderId, Math.max(position, positions.get(orderId) ?? 0));
  }
  const lost = missing(expected, taken);
  return [
    ...(lost === 0 ? [] : [`${who}: ${lost} events were not delivered.`]),
    ...(strangers.length === 0 ? [] : [`${who}: ${strangers.length} events are not in the log.`]),
    ...(disorder === 0 ? [] : [`${who}: ${disorder} events came before an earlier one of their order.`]),
  ];
}
