import type { LogEvent } from '@pushcart/realtime';
import { Client, type ClientBase } from 'pg';
import type { TestStore } from './test-store.ts';

/** Runs a reader of the log over all that was told so far, in a transaction of its own. */
export async function readTold(
  { deps, databaseUrl }: Pick<TestStore, 'deps' | 'databaseUrl'>,
  handle: (tx: ClientBase, events: readonly LogEvent[]) => Promise<void>,
): Promise<void> {
  const rows = await deps.db.outbox.findMany({ orderBy: { id: 'asc' } });
  const events = rows.map(
    ({ id, version, createdAt, ...event }): LogEvent => ({
      ...event,
      position: Number(id),
      seq: Number(id),
      version: Number(version),
      at: createdAt,
    }),
  );
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await handle(client, events);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
