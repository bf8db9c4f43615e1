import {
  addDelta,
  dayStart,
  type MetricChanged,
  type MetricDelta,
  metricDelta,
  minuteStart,
  type StoreOrderEvent,
  topics,
} from '@pushcart/domain';
import { append, type LogEvent, sqlTag } from '@pushcart/realtime';
import type { ClientBase } from 'pg';
import { bucketOf, type MetricRow } from './metric-row.ts';

/** Name of the log reader that keeps the figures; its cursor lies in the log's own table. */
export const METRICS_READER = 'metrics';

interface Change {
  readonly storeId: string;
  readonly period: 'minute' | 'day';
  readonly startsAt: Date;
  readonly delta: MetricDelta;
}

/**
 * Adds a batch of the log to the figures and announces the rows that changed, with their absolute values. Runs in the transaction that
 * moves the reader's cursor, so each event counts once.
 */
export async function projectMetrics(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const timeZones = await readTimeZones(tx, new Set(events.flatMap(({ topic }) => storeOf(topic) ?? [])));
  const changes = collectChanges(events, timeZones);
  if (changes.length === 0) return;
  const rows = await addUp(tx, changes);
  await append(
    sqlTag(tx),
    rows.map((row) => ({
      topic: topics.storeMetrics(row.store_id),
      key: `${row.period}:${row.starts_at.toISOString()}`,
      version: Number(row.version),
      type: 'metric.changed',
      payload: { type: 'metric.changed', bucket: bucketOf(row) } satisfies MetricChanged,
    })),
  );
}

function storeOf(topic: string): string | null {
  return /^store:(.+):orders$/.exec(topic)?.[1] ?? null;
}

async function readTimeZones(tx: ClientBase, storeIds: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  if (storeIds.size === 0) return new Map();
  const { rows } = await tx.query<{ id: string; time_zone: string }>(
    'SELECT id, time_zone FROM stores WHERE id = ANY($1::uuid[])',
    [[...storeIds]],
  );
  return new Map(rows.map(({ id, time_zone }) => [id, time_zone]));
}

function collectChanges(events: readonly LogEvent[], timeZones: ReadonlyMap<string, string>): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const { topic, payload } of events) {
    const storeId = storeOf(topic);
    const timeZone = storeId === null ? undefined : timeZones.get(storeId);
    if (storeId === null || timeZone === undefined) continue;
    const { at, ...told } = readTold(payload);
    const delta = metricDelta(told);
    if (delta === null) continue;
    for (const [period, startsAt] of [
      ['minute', minuteStart(at)],
      ['day', dayStart(at, timeZone)],
    ] as const) {
      const id = `${storeId} ${period} ${startsAt.getTime()}`;
      const known = changes.get(id);
      changes.set(id, { storeId, period, startsAt, delta: known === undefined ? delta : addDelta(known.delta, delta) });
    }
  }
  return [...changes.values()];
}

/** An event as JSON carries it. One that makes no sense is refused: counted, it could make the figures of those around it wrong. */
function readTold(payload: unknown): Pick<StoreOrderEvent, 'type' | 'at' | 'revenue' | 'booked'> {
  const told = payload as StoreOrderEvent | null;
  const at = new Date(typeof told?.at === 'string' ? told.at : Number.NaN);
  const isMoney = [told?.revenue, told?.booked ?? null].every(
    (sum) => sum === null || Number.isSafeInteger(sum?.amount),
  );
  if (told === null || typeof told.type !== 'string' || !isMoney || Number.isNaN(at.getTime())) {
    throw new Error('This is no event of an order.');
  }
  return { type: told.type, at, revenue: told.revenue, ...(told.booked && { booked: told.booked }) };
}

async function addUp(tx: ClientBase, changes: readonly Change[]): Promise<readonly MetricRow[]> {
  const { rows } = await tx.query<MetricRow>(
    `INSERT INTO store_metrics AS known
       (store_id, period, starts_at, placed, paid, shipped, delivered, cancelled, revenue, refunded, version)
     SELECT store_id, period, starts_at, placed, paid, shipped, delivered, cancelled, revenue, refunded, 1
     FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[],
                 $9::bigint[], $10::bigint[])
       AS new (store_id, period, starts_at, placed, paid, shipped, delivered, cancelled, revenue, refunded)
     ORDER BY store_id, period, starts_at
     ON CONFLICT (store_id, period, starts_at) DO UPDATE SET
       placed = known.placed + excluded.placed,
       paid = known.paid + excluded.paid,
       shipped = known.shipped + excluded.shipped,
       delivered = known.delivered + excluded.delivered,
       cancelled = known.cancelled + excluded.cancelled,
       revenue = known.revenue + excluded.revenue,
       refunded = known.refunded + excluded.refunded,
       version = known.version + 1
     RETURNING *`,
    [
      changes.map((change) => change.storeId),
      changes.map((change) => change.period),
      changes.map((change) => change.startsAt),
      changes.map((change) => change.delta.placed),
      changes.map((change) => change.delta.paid),
      changes.map((change) => change.delta.shipped),
      changes.map((change) => change.delta.delivered),
      changes.map((change) => change.delta.cancelled),
      changes.map((change) => change.delta.revenue),
      changes.map((change) => change.delta.refunded),
    ],
  );
  return rows;
}
