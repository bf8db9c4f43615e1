import type { ClientBase } from 'pg';
import { expect, test } from 'vitest';
import { createDatabase, numbered, type RealtimeDatabase } from '../../test/database.ts';
import { eventually } from '../../test/eventually.ts';
import { createLocalBus } from '../bus/local-bus.ts';
import type { LogEvent } from './event.ts';
import { createLogReader, type LogReaderOptions } from './log-reader.ts';
import { startRelay } from './relay.ts';

/** A relay, and readers that keep a copy of the log in a table. */
async function start(database: RealtimeDatabase) {
  await database.pool.query('CREATE TABLE copy (position bigint PRIMARY KEY, reader int)');
  const bus = createLocalBus();
  const relay = startRelay({ databaseUrl: database.url, bus, stateTopics: [] });
  const options: LogReaderOptions = {
    databaseUrl: database.url,
    name: 'copy',
    bus,
    batchSize: 7,
    pollMs: 50,
    handle: copy,
  };
  return {
    options,
    read: async () =>
      (await database.pool.query('SELECT position::int FROM copy ORDER BY 1')).rows.map((row) => row.position),
    [Symbol.asyncDispose]: () => relay.close(),
  };
}

async function copy(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  await tx.query('INSERT INTO copy (position) SELECT unnest($1::bigint[])', [events.map(({ position }) => position)]);
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('a reader that fails and starts again has handled every event exactly once', async () => {
  await using database = await createDatabase();
  await using log = await start(database);
  await database.append(...upTo(40).map((n) => numbered(`log:${n % 3}`, n)));
  let failures = 0;
  const flaky = createLogReader({
    ...log.options,
    handle: async (tx, events) => {
      await copy(tx, events);
      failures += 1;
      if (failures % 3 === 2) throw new Error('The projection fails after it wrote.');
    },
  });
  await eventually(() => expect(flaky.stats().failures).toBeGreaterThan(0));
  await flaky.close();

  const steady = createLogReader(log.options);
  await database.append(...upTo(10).map((n) => numbered('log:later', n)));

  await eventually(async () => expect(await log.read()).toEqual(upTo(50)));
  await steady.close();
});

test('readers of one name in two processes share the log without handling anything twice', async () => {
  await using database = await createDatabase();
  await using log = await start(database);
  const readers = [createLogReader(log.options), createLogReader(log.options)];

  for (let batch = 0; batch < 10; batch += 1) await database.append(...upTo(10).map((n) => numbered('log:a', n)));

  await eventually(async () => expect(await log.read()).toEqual(upTo(100)));
  await eventually(() => expect(readers.reduce((sum, reader) => sum + reader.stats().handled, 0)).toBe(100));
  await Promise.all(readers.map((reader) => reader.close()));
});

test('a reader that begins now leaves the past alone', async () => {
  await using database = await createDatabase();
  await using log = await start(database);
  await database.append(...upTo(5).map((n) => numbered('log:a', n)));
  await eventually(async () => {
    const { rows } = await database.pool.query('SELECT position::int FROM log_state');
    expect(rows[0].position).toBe(5);
  });

  const reader = createLogReader({ ...log.options, from: 'now' });
  await eventually(async () => {
    const { rows } = await database.pool.query('SELECT position::int FROM log_cursor');
    expect(rows).toEqual([{ position: 5 }]);
  });
  await database.append(numbered('log:a', 6));

  await eventually(async () => expect(await log.read()).toEqual([6]));
  await reader.close();
});
