import type { ClientBase } from 'pg';
import type { LogEvent } from './event.ts';
import { COLUMNS, type EventRow, toLogEvent } from './event-log.ts';

/** A stretch of the log, with what in it was asked for. */
export interface Span {
  /** How many events it has, asked for or not. */
  readonly read: number;
  /** The position of the last of them. */
  readonly last: number;
  readonly events: readonly LogEvent[];
}

const SPAN = `
WITH span AS MATERIALIZED (SELECT ${COLUMNS} FROM event WHERE position > $1 ORDER BY position LIMIT $2)
SELECT whole.read, whole.last, asked.* FROM (SELECT count(*)::int AS read, max(position) AS last FROM span) whole
LEFT JOIN span asked ON asked.topic LIKE ANY ($3::text[]) ORDER BY asked.position`;

/** Up to `limit` events after `position`; what is of another topic stays in the database. */
export async function readSpan(
  client: ClientBase,
  position: number,
  limit: number,
  topics: readonly string[],
): Promise<Span> {
  const { rows } = await client.query<EventRow & { readonly read: number; readonly last: string | null }>({
    name: 'reader-span',
    text: SPAN,
    values: [position, limit, topics],
  });
  const { read = 0, last = null } = rows[0] ?? {};
  return {
    read,
    last: Number(last ?? position),
    events: rows.flatMap(({ read: _read, last: _last, ...row }) => (row.position === null ? [] : toLogEvent(row))),
  };
}
