import type { LogEvent } from '@pushcart/realtime';
import { Prisma } from '../db/client.ts';

/** A row of the log as the database gives it. */
export interface LogRow extends Omit<LogEvent, 'position' | 'seq' | 'version'> {
  readonly position: bigint;
  readonly seq: bigint;
  readonly version: bigint;
}

export const LOG_COLUMNS = Prisma.sql`
  event.position, event.topic, event.seq, event.key, event.version, event.type, event.payload, event.recorded_at AS at`;

const TOLD_PARTS = ['orders', 'stock', 'catalog', 'reviews'];

/** Whether a row called `event` may be told to other systems of this store: those that `publicEventsOf` makes something of. */
export function isToldOf(storeId: string): Prisma.Sql {
  const topics = TOLD_PARTS.map((part) => `store:${storeId}:${part}`);
  return Prisma.sql`(event.topic = ANY (${topics}) OR (event.topic LIKE 'order:%'
    AND (event.payload ? 'scan' OR event.payload ? 'return')
    AND (SELECT store_id FROM orders WHERE id = substr(event.topic, 7)::uuid) = ${storeId}::uuid))`;
}

export function toLogEvent(row: LogRow): LogEvent {
  return { ...row, position: Number(row.position), seq: Number(row.seq), version: Number(row.version) };
}
