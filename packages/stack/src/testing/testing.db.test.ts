import pg from 'pg';
import { createClient } from 'redis';
import { expect, test } from 'vitest';
import { createTestDatabase, sharedRedisUrl, startTestRedis } from './index.ts';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a test database has every migration and is seen by nobody else', async () => {
  await using mine = await createTestDatabase();
  await using other = await createTestDatabase();
  await query(mine.url, 'CREATE TABLE mark (id int)');

  const applied = await query(mine.url, 'SELECT finished_at FROM _prisma_migrations');
  const marks = await query(other.url, "SELECT 1 FROM pg_tables WHERE tablename = 'mark'");

  expect(applied.length).toBeGreaterThan(0);
  expect(applied.every((row) => row.finished_at !== null)).toBe(true);
  expect(marks).toEqual([]);
});

test('a test database is gone once disposed, even with a connection open', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => {});
  await client.connect();

  await database[Symbol.asyncDispose]();

  await expect(query(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
  await client.end();
});

test('the shared Redis answers', async () => {
  const client = await createClient({ url: await sharedRedisUrl() }).connect();

  expect(await client.ping()).toBe('PONG');
  client.destroy();
});

test('a killed test Redis comes back at the same address, empty', async () => {
  await using redis = await startTestRedis();
  const once = createClient({ url: redis.url, socket: { reconnectStrategy: false } }).on('error', () => {});
  const before = await once.connect();
  await before.set('key', 'value');

  await redis.kill('SIGKILL');
  await redis.restart();

  const after = await createClient({ url: redis.url }).connect();
  expect(await after.get('key')).toBeNull();
  after.destroy();
});
