import {
  type Actor,
  DomainError,
  type EventLogPage,
  MAX_LOG_PAGE,
  publicEventsOf,
  requirePermission,
  type StoreEvent,
  storeEventOf,
} from '@pushcart/domain';
import { requireLimit } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import type { ReadEvents } from './event-log-service.ts';
import { isToldOf, LOG_COLUMNS, type LogRow, toLogEvent } from './log-rows.ts';

/**
 * Reads a stretch of the log. Whatever the log ends with when this is asked is there with all before it: an event has its position
 * from the statement that made it visible, so that none turns up behind a place that was read.
 */
export async function readEvents({ db }: Pick<Deps, 'db'>, actor: Actor, input: ReadEvents): Promise<EventLogPage> {
  for (const permission of ['metrics.read', 'orders.read', 'stock.read'] as const) requirePermission(actor, permission);
  requireLimit(input.limit, MAX_LOG_PAGE);
  const { after, to = Number.MAX_SAFE_INTEGER, limit } = input;
  // One statement, and so one moment: the head, how much of the stretch there is, and what of it is told.
  const rows = await db.$queryRaw<(Span & { readonly [K in keyof LogRow]: LogRow[K] | null })[]>`
    WITH span AS MATERIALIZED (
      SELECT * FROM event WHERE position > ${after}::bigint AND position <= ${to}::bigint ORDER BY position LIMIT ${limit})
    SELECT state.epoch, state.position AS head, whole.read, whole.last, ${LOG_COLUMNS}
    FROM log_state state CROSS JOIN (SELECT count(*)::int AS read, max(position) AS last FROM span) whole
    LEFT JOIN span event ON ${isToldOf(actor.storeId)} ORDER BY event.position`;
  const [span] = rows;
  if (span === undefined) throw new Error('The table log_state is empty.');
  const head = Number(span.head);
  if (after > head) {
    throw new DomainError('INVALID_INPUT', `The log ends at ${head}; there is nothing behind ${after}.`, { head });
  }
  const isFull = span.read === limit;
  const through = isFull ? Number(span.last) : Math.max(after, Math.min(to, head));
  return {
    epoch: span.epoch,
    head,
    through,
    forgotten: through - after - span.read,
    events: rows.flatMap((row) => (row.position === null ? [] : storeEventsOf(row as LogRow, span.epoch))),
  };
}

interface Span {
  readonly epoch: string;
  readonly head: bigint;
  readonly read: number;
  readonly last: bigint | null;
}

function storeEventsOf(row: LogRow, epoch: string): readonly StoreEvent[] {
  const event = toLogEvent(row);
  return publicEventsOf(event).map((told) => storeEventOf(told, event, epoch));
}
