import { type ClientBase, Pool } from 'pg';
import type { LogEvent } from './event.ts';
import { type EventRow, toLogEvent } from './event-log.ts';

/** An event that a reader could not handle: kept whole, since the log forgets. */
export interface SetAsideEvent {
  readonly reader: string;
  readonly event: LogEvent;
  /** What handling it failed with, the last time. */
  readonly error: string;
  readonly tries: number;
  readonly setAsideAt: Date;
}

const MAX_ERROR_LENGTH = 500;

export async function setAside(client: ClientBase, reader: string, event: LogEvent, error: unknown, tries: number) {
  const { position, topic, seq, key, version, type, payload, at } = event;
  await client.query(
    `INSERT INTO log_set_aside (reader, position, topic, seq, key, version, type, payload, recorded_at, error, tries)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11)`,
    [reader, position, topic, seq, key, version, type, JSON.stringify(payload ?? null), at, describe(error), tries],
  );
}

export async function countSetAside(client: ClientBase, reader: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM log_set_aside WHERE reader = $1',
    [reader],
  );
  return rows[0]?.count ?? 0;
}

type SetAsideRow = EventRow & { reader: string; error: string; tries: number; set_aside_at: Date };

const ROW = `reader, position, topic, seq, key, version, type, payload, recorded_at AS at, error, tries, set_aside_at`;

/** What readers have set aside, oldest first. Each call opens and closes a connection of its own. */
export async function listSetAside(databaseUrl: string): Promise<readonly SetAsideEvent[]> {
  return connected(databaseUrl, async (client) => {
    const { rows } = await client.query<SetAsideRow>(`SELECT ${ROW} FROM log_set_aside ORDER BY reader, position`);
    return rows.map(({ reader, error, tries, set_aside_at, ...event }) => ({
      reader,
      event: toLogEvent(event),
      error,
      tries,
      setAsideAt: set_aside_at,
    }));
  });
}

/**
 * Gives what a reader has set aside to its `handle` again, each event in a transaction of its own that also strikes it off. What
 * fails again stays. Says how many were handled.
 */
export async function retrySetAside(
  databaseUrl: string,
  reader: string,
  handle: (tx: ClientBase, events: readonly LogEvent[]) => Promise<void>,
): Promise<{ readonly handled: number; readonly failed: number }> {
  return connected(databaseUrl, async (client) => {
    const { rows } = await client.query<{ position: string }>(
      'SELECT position FROM log_set_aside WHERE reader = $1 ORDER BY position',
      [reader],
    );
    const count = { handled: 0, failed: 0 };
    for (const { position } of rows) {
      const outcome = await retryOne(client, reader, position, handle);
      if (outcome !== null) count[outcome] += 1;
    }
    return count;
  });
}

/** Gives up on an event that a reader has set aside. False when there is none. */
export async function dropSetAside(databaseUrl: string, reader: string, position: number): Promise<boolean> {
  return connected(databaseUrl, async (client) => {
    const { rowCount } = await client.query('DELETE FROM log_set_aside WHERE reader = $1 AND position = $2', [
      reader,
      position,
    ]);
    return rowCount === 1;
  });
}

/** Null when somebody else has taken it meanwhile. */
async function retryOne(
  client: ClientBase,
  reader: string,
  position: string,
  handle: (tx: ClientBase, events: readonly LogEvent[]) => Promise<void>,
): Promise<'handled' | 'failed' | null> {
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<SetAsideRow>(
      `DELETE FROM log_set_aside WHERE reader = $1 AND position = $2 RETURNING ${ROW}`,
      [reader, position],
    );
    const [row] = rows;
    if (row !== undefined) await handle(client, [toLogEvent(row)]);
    await client.query('COMMIT');
    return row === undefined ? null : 'handled';
  } catch (error) {
    await client.query('ROLLBACK');
    await client.query('UPDATE log_set_aside SET error = $3, tries = tries + 1 WHERE reader = $1 AND position = $2', [
      reader,
      position,
      describe(error),
    ]);
    return 'failed';
  }
}

function describe(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, MAX_ERROR_LENGTH);
}

async function connected<Result>(databaseUrl: string, work: (client: ClientBase) => Promise<Result>): Promise<Result> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 5_000 });
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
    await pool.end();
  }
}
