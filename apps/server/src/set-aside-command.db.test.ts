import { append, createLocalBus, createLogReader, sqlTag, startRelay } from '@pushcart/realtime';
import { createTestDatabase, type TestDatabase } from '@pushcart/stack/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runSetAside } from './set-aside-command.ts';
import { READERS } from './worker/readers.ts';

const AT = '2026-03-01T10:00:00.000Z';
let database: TestDatabase;
let client: Client;
let storeId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO stores (slug, name, currency, time_zone, country) VALUES ('test', '{}', 'EUR', 'UTC', 'DE') RETURNING id`,
  );
  storeId = rows[0]?.id ?? '';
});
afterAll(async () => {
  await client.end();
  await database[Symbol.asyncDispose]();
});

async function run(...command: string[]) {
  const lines: string[] = [];
  const isDone = await runSetAside(database.url, command, (line) => lines.push(line));
  return { isDone, lines };
}

/** Tells of payments whose money makes no sense, which the reader of figures sets aside. */
async function tellNonsense(count: number): Promise<void> {
  const payload = { type: 'order.paid', at: AT, revenue: { amount: 'much', currency: 'EUR' } };
  const news = { topic: `store:${storeId}:orders`, key: 'order', version: 1, type: 'order.paid', payload };
  await append(sqlTag(client), Array(count).fill(news));
  const metrics = READERS.find(({ area }) => area === 'metrics');
  if (metrics === undefined) throw new Error('Nobody reads the figures.');
  const bus = createLocalBus();
  const relay = startRelay({ databaseUrl: database.url, bus, stateTopics: [] });
  const reader = createLogReader({ databaseUrl: database.url, bus, ...metrics, retryMs: 5 });
  await vi.waitFor(() => expect(reader.stats().setAside).toBe(count), 10_000);
  await reader.close();
  await relay.close();
}

test('what was set aside is listed, retried once its cause is mended, and given up by name', async () => {
  expect(await run()).toEqual({ isDone: true, lines: ['0 set aside.'] });
  await tellNonsense(2);

  const { lines } = await run('list');
  expect(lines).toEqual([
    expect.stringMatching(/^metrics 1 store:.+:orders order\.paid order v1, .+Z, 3 tries: Error: This is no event/),
    expect.stringMatching(/^metrics 2 /),
    '2 set aside.',
  ]);
  expect(lines.join()).not.toContain('much');

  const failed = await run('retry');
  expect(failed).toMatchObject({
    isDone: false,
    lines: expect.arrayContaining(['metrics: 0 handled, 2 failed again.']),
  });
  expect((await run()).lines[0]).toContain('4 tries');

  await client.query(
    `UPDATE log_set_aside SET payload = jsonb_set(payload, '{revenue,amount}', '100') WHERE position = 1`,
  );
  const half = await run('retry');
  expect(half).toMatchObject({ isDone: false, lines: expect.arrayContaining(['metrics: 1 handled, 1 failed again.']) });

  expect(await run('drop', 'metrics', '2')).toEqual({ isDone: true, lines: ['Given up: metrics 2.'] });
  expect(await run('drop', 'metrics', '2')).toEqual({ isDone: false, lines: ['metrics has set aside no 2.'] });
  expect((await run('retry')).isDone).toBe(true);
  const { rows } = await client.query(`SELECT paid, revenue::int FROM store_metrics WHERE period = 'day'`);
  expect(rows).toEqual([{ paid: 1, revenue: 100 }]);
});

test('what is no command says how it is used, and changes nothing', async () => {
  for (const command of [['help'], ['drop'], ['drop', 'metrics'], ['drop', 'metrics', 'all']]) {
    const { isDone, lines } = await run(...command);

    expect(isDone).toBe(false);
    expect(lines.join()).toContain('Usage: set-aside');
  }
});
