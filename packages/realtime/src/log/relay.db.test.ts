import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createDatabase, numbered, type RealtimeDatabase } from '../../test/database.ts';
import { eventually } from '../../test/eventually.ts';
import { wake } from '../bus/channels.ts';
import { createLocalBus } from '../bus/local-bus.ts';
import { append } from './append.ts';
import { startRelay } from './relay.ts';
import { sqlTag } from './sql-tag.ts';

async function readLog(database: RealtimeDatabase) {
  const { rows } = await database.pool.query(
    'SELECT position::int, topic, seq::int, key, version::int, payload FROM event ORDER BY position',
  );
  return rows as {
    position: number;
    topic: string;
    seq: number;
    key: string;
    version: number;
    payload: { n: number };
  }[];
}

function relayOn(database: RealtimeDatabase, batchSize = 1_000) {
  const bus = createLocalBus();
  return {
    bus,
    relay: startRelay({ databaseUrl: database.url, bus, stateTopics: ['state:%'], batchSize, pollMs: 20 }),
  };
}

test('slow and aborted writers leave no hole in the log and no event of a row out of order', async () => {
  await using database = await createDatabase();
  await database.pool.query('CREATE TABLE written (topic text)');
  const { relay } = relayOn(database, 50);
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    for (let turn = 0; turn < 25; turn += 1) {
      const topic = `log:${(writer + turn) % 4}`;
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [topic]);
      const { rows } = await client.query('SELECT count(*)::int AS n FROM written WHERE topic = $1', [topic]);
      await client.query('INSERT INTO written VALUES ($1)', [topic]);
      await append(sqlTag(client), [numbered(topic, rows[0].n + 1)]);
      await client.query('SELECT pg_sleep($1)', [Math.random() / 100]);
      await client.query(turn % 5 === 4 ? 'ROLLBACK' : 'COMMIT');
    }
    await client.end();
  });
  await Promise.all(writers);
  await eventually(async () => expect((await readLog(database)).length).toBe(160));
  await relay.close();

  const log = await readLog(database);
  expect(log.map((event) => event.position)).toEqual(log.map((_, index) => index + 1));
  for (const topic of ['log:0', 'log:1', 'log:2', 'log:3']) {
    const events = log.filter((event) => event.topic === topic);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.map((event) => event.version)).toEqual(events.map((_, index) => index + 1));
  }
});

test('of a state topic only the last event of each key is numbered, and its seq stays dense', async () => {
  await using database = await createDatabase();
  await database.append(
    ...[1, 2, 3].map((n) => numbered('state:a', n, 'x')),
    numbered('state:a', 1, 'y'),
    numbered('log:a', 1),
    numbered('log:a', 2),
  );

  const { relay } = relayOn(database);
  await eventually(async () => expect((await readLog(database)).length).toBe(4));
  await relay.close();

  const log = await readLog(database);
  expect(log.map(({ topic, seq, key, version }) => [topic, seq, key, version])).toEqual([
    ['state:a', 1, 'x', 3],
    ['state:a', 2, 'y', 1],
    ['log:a', 1, 'k', 1],
    ['log:a', 2, 'k', 2],
  ]);
});

test('a wake hint brings an event to a subscriber of the bus without waiting for the poll', async () => {
  await using database = await createDatabase();
  const bus = createLocalBus();
  const relay = startRelay({ databaseUrl: database.url, bus, stateTopics: [], pollMs: 60_000 });
  await eventually(() => expect(relay.stats().leader).toBe(true));
  const heard = new Promise<string>((resolve) => bus.subscribe('topic:log:a', resolve));

  await database.append(numbered('log:a', 1));
  wake(bus);

  expect(JSON.parse(await heard)).toMatchObject({ topic: 'log:a', seq: 1, position: 1, payload: { n: 1 } });
  await relay.close();
});

test('when the leader loses its session another candidate goes on without a hole', async () => {
  await using database = await createDatabase();
  const first = relayOn(database);
  await eventually(() => expect(first.relay.stats().leader).toBe(true));
  const second = relayOn(database);
  await database.append(numbered('log:a', 1));
  await eventually(async () => expect((await readLog(database)).length).toBe(1));
  expect(second.relay.stats().leader).toBe(false);

  await first.relay.close();
  await database.append(numbered('log:a', 2));
  await eventually(async () => expect((await readLog(database)).length).toBe(2));

  expect(second.relay.stats().leader).toBe(true);
  expect((await readLog(database)).map((event) => event.seq)).toEqual([1, 2]);
  await second.relay.close();
});

test('a relay whose connection is cut leads again and moves what was written meanwhile', async () => {
  await using database = await createDatabase();
  const { relay } = relayOn(database);
  await eventually(() => expect(relay.stats().leader).toBe(true));

  await database.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pushcart relay' AND datname = current_database()",
  );
  await database.append(numbered('log:a', 1));

  await eventually(async () => expect((await readLog(database)).length).toBe(1));
  expect(relay.stats().failures).toBe(1);
  await relay.close();
});
