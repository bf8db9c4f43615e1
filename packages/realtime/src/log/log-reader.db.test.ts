import type { ClientBase } from 'pg';
import { expect, test } from 'vitest';
import { createDatabase, numbered, type RealtimeDatabase } from '../../test/database.ts';
import { eventually } from '../../test/eventually.ts';
import { createLocalBus } from '../bus/local-bus.ts';
import type { LogEvent } from './event.ts';
import { createLogReader, type LogReaderOptions } from './log-reader.ts';
import { startRelay } from './relay.ts';
import { dropSetAside, listSetAside, retrySetAside } from './set-aside.ts';

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

test('a reader is given the topics it asks for, and passes over the others', async () => {
  await using database = await createDatabase();
  await using log = await start(database);
  const reader = createLogReader({ ...log.options, topics: ['shop:%:orders', 'shop:1'] });

  await database.append(
    ...['shop:1', 'shop:7:orders', 'shop:7', 'shop:1:stock', ...Array(20).fill('log:a')].map((topic, n) =>
      numbered(topic, n),
    ),
  );

  await eventually(() => expect(reader.stats().position).toBe(24));
  expect(await log.read()).toEqual([1, 2]);
  expect(reader.stats()).toMatchObject({ handled: 2, missed: 0 });
  await reader.close();
});

test('an event that cannot be handled is set aside, and those before and behind it are handled once, in order', async () => {
  await using database = await createDatabase();
  await using log = await start(database);
  await database.append(...upTo(30).map((n) => numbered('log:a', n)));
  const told: number[] = [];
  const poisoned = async (tx: ClientBase, events: readonly LogEvent[]) => {
    await copy(tx, events);
    if (events.some(({ position }) => position === 10 || position === 11)) await tx.query("SELECT 'x'::uuid");
  };

  const reader = createLogReader({
    ...log.options,
    retryMs: 5,
    handle: poisoned,
    onSetAside: ({ position }) => told.push(position),
  });
  await eventually(() => expect(reader.stats().position).toBe(30));
  await database.append(numbered('log:a', 31));
  await eventually(async () => expect(await log.read()).toEqual(upTo(31).filter((n) => n !== 10 && n !== 11)));

  expect(told).toEqual([10, 11]);
  expect(reader.stats()).toMatchObject({ setAside: 2, handled: 29 });
  const listed = await listSetAside(database.url);
  expect(listed.map(({ reader: name, event, tries }) => [name, event.position, event.payload, tries])).toEqual([
    ['copy', 10, { n: 10 }, 3],
    ['copy', 11, { n: 11 }, 3],
  ]);
  expect(listed[0]?.error).toContain('invalid input syntax for type uuid');
  await reader.close();
});

test('what was set aside is handled by command, once, and what fails again stays until it is dropped', async () => {
  await using database = await createDatabase();
  await using log = await start(database);
  await database.append(...upTo(4).map((n) => numbered('log:a', n)));
  const bad = new Set([2, 3]);
  const picky = async (tx: ClientBase, events: readonly LogEvent[]) => {
    await copy(tx, events);
    if (events.some(({ position }) => bad.has(position))) throw new Error('There is a mistake in the projection.');
  };
  const reader = createLogReader({ ...log.options, retryMs: 5, handle: picky });
  await eventually(() => expect(reader.stats().setAside).toBe(2));
  await reader.close();
  bad.delete(2);

  expect(await retrySetAside(database.url, 'copy', picky)).toEqual({ handled: 1, failed: 1 });
  expect(await log.read()).toEqual([1, 2, 4]);
  expect((await listSetAside(database.url)).map(({ event, tries }) => [event.position, tries])).toEqual([[3, 4]]);
  expect(await dropSetAside(database.url, 'copy', 3)).toBe(true);
  expect(await dropSetAside(database.url, 'copy', 3)).toBe(false);
  expect(await retrySetAside(database.url, 'copy', picky)).toEqual({ handled: 0, failed: 0 });
});

test('a failure of the moment sets nothing aside', async () => {
  await using database = await createDatabase();
  await using log = await start(database);
  await database.append(...upTo(3).map((n) => numbered('log:a', n)));
  let tries = 0;
  const unlucky = createLogReader({
    ...log.options,
    retryMs: 5,
    handle: async (tx, events) => {
      await copy(tx, events);
      tries += 1;
      if (tries <= 5) await tx.query("DO $$ BEGIN RAISE EXCEPTION 'busy' USING ERRCODE = 'deadlock_detected'; END $$");
    },
  });

  await eventually(async () => expect(await log.read()).toEqual([1, 2, 3]));
  expect(unlucky.stats()).toMatchObject({ setAside: 0, failures: 5 });
  await unlucky.close();
});
