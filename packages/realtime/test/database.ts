import { createTestDatabase, type TestDatabase } from '@pushcart/stack/testing';
import { Pool } from 'pg';
import { append, type NewEvent, sqlTag } from '../src/index.ts';

export interface RealtimeDatabase extends TestDatabase {
  readonly pool: Pool;
  /** Appends in one transaction. */
  append(...events: NewEvent[]): Promise<void>;
}

/** A database of the test's own, and a pool on it. */
export async function createDatabase(): Promise<RealtimeDatabase> {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 8 });
  pool.on('error', () => {});
  await makeTables(pool);
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

/** What the tests' events speak of, and who may not hear them. */
async function makeTables(pool: Pool): Promise<void> {
  await pool.query('CREATE TABLE thing (topic text PRIMARY KEY, version bigint NOT NULL)');
  await pool.query('CREATE TABLE denied (topic text, account_id text)');
}

/** The n-th event of a topic, as the tests write them. */
export function numbered(topic: string, n: number, key = 'k'): NewEvent {
  return { topic, key, version: n, type: 'test.happened', payload: { n } };
}
