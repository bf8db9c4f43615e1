import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createDatabase, type RealtimeDatabase } from '../../test/database.ts';
import { dropPartitions, makePartitions } from './partitions.ts';

const RETENTION = { logDays: 7, stateHours: 1 };

async function connect(database: RealtimeDatabase) {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return { client, [Symbol.asyncDispose]: () => client.end() };
}

async function write(client: Client, position: number, kind: string, at: string): Promise<void> {
  await client.query("INSERT INTO event VALUES ($1, 't', $1, $2, 'k', 1, 'x', 'null', $3)", [position, kind, at]);
}

test('events of now and soon have where to go, through midnight and the end of the hour', async () => {
  await using database = await createDatabase();
  await using connection = await connect(database);
  const { client } = connection;
  await makePartitions(client, new Date('2031-05-04T23:59:00Z'));
  await makePartitions(client, new Date('2031-05-04T23:59:30Z'));

  await write(client, 1, 'log', '2031-05-04T23:59:59Z');
  await write(client, 2, 'log', '2031-05-05T00:00:01Z');
  await write(client, 3, 'state', '2031-05-05T00:30:00Z');

  const { rows } = await client.query('SELECT tableoid::regclass::text AS name FROM event ORDER BY position');
  expect(rows.map(({ name }) => name)).toEqual([
    'event_log_2031050400',
    'event_log_2031050500',
    'event_state_2031050500',
  ]);
});

test('what has passed its retention is dropped, days for events and hours for states', async () => {
  await using database = await createDatabase();
  await using connection = await connect(database);
  await makePartitions(connection.client, new Date('2031-05-04T12:00:00Z'));

  const early = await dropPartitions(connection.client, new Date('2031-05-04T13:59:00Z'), RETENTION);
  const later = await dropPartitions(connection.client, new Date('2031-05-12T00:00:00Z'), RETENTION);

  expect(early).toEqual([]);
  expect(later).toEqual([
    'event_log_2031050400',
    'event_state_2031050412',
    'event_state_2031050413',
    'event_state_2031050414',
  ]);
});

test('a partition is kept while a durable reader has still to read it', async () => {
  await using database = await createDatabase();
  await using connection = await connect(database);
  const { client } = connection;
  await makePartitions(client, new Date('2031-05-04T12:00:00Z'));
  await write(client, 10, 'log', '2031-05-04T12:00:00Z');
  await client.query("INSERT INTO log_cursor VALUES ('slow', 9)");
  const afterwards = new Date('2031-05-12T00:00:00Z');

  const kept = await dropPartitions(client, afterwards, RETENTION);
  await client.query("UPDATE log_cursor SET position = 10 WHERE name = 'slow'");
  const dropped = await dropPartitions(client, afterwards, RETENTION);

  expect(kept).not.toContain('event_log_2031050400');
  expect(dropped).toContain('event_log_2031050400');
});
