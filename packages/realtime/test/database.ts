import { readFile } from 'node:fs/promises';
import { createTestDatabase, type TestDatabase } from '@pushcart/stack/testing';
import { Client, Pool } from 'pg';
import { append, type NewEvent, sqlTag } from '../src/index.ts';

export interface RealtimeDatabase extends TestDatabase {
  readonly pool: Pool;
  /** Appends in one transaction. */
  append(...events: NewEvent[]): Promise<void>;
}

/** A database of the test's own with the tables of the event core, and a pool on it. */
export async function createDatabase(): Promise<RealtimeDatabase> {
  const database = await createTestDatabase();
  await makeTables(database.url);
  const pool = new Pool({ connectionString: database.url, max: 8 });
  pool.on('error', () => {});
  return {
    url: database.url,
    pool,
    append: (...events) => inTransaction(pool, events),
    [Symbol.asyncDispose]: async () => {
      await pool.end();
      await database[Symbol.asyncDispose]();
    },
  };
}

async function inTransaction(pool: Pool, events: readonly NewEvent[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await append(sqlTag(client), events);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function makeTables(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("SELECT to_regclass('outbox') AS outbox");
  if (rows[0]?.outbox === null) {
    await client.query(await readFile(new URL('../sql/realtime.sql', import.meta.url), 'utf8'));
  }
  await client.query('CREATE TABLE thing (topic text PRIMARY KEY, version bigint NOT NULL)');
  await client.query('CREATE TABLE denied (topic text, account_id text)');
  await client.end();
}

/** The n-th event of a topic, as the tests write them. */
export function numbered(topic: string, n: number, key = 'k'): NewEvent {
  return { topic, key, version: n, type: 'test.happened', payload: { n } };
}
