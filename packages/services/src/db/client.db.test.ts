import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { Prisma } from './client.ts';
import { isDuplicate, isRaceLost, sqlState } from './sql-error.ts';

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore({ poolSize: 2 });
});
afterAll(() => store[Symbol.asyncDispose]());

test.each([
  ['statement_timeout', '5s'],
  ['lock_timeout', '2s'],
  ['transaction_timeout', '10s'],
  ['idle_in_transaction_session_timeout', '5s'],
])('%s is %s on every connection', async (name, value) => {
  const [row] = await store.deps.db.$queryRaw<{ value: string }[]>`SELECT current_setting(${name}) AS value`;

  expect(row?.value).toBe(value);
});

test('the pool opens no more connections than it may', async () => {
  const pids = await Promise.all(
    Array.from({ length: 8 }, () => store.deps.db.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`),
  );

  expect(new Set(pids.flatMap((rows) => rows.map(({ pid }) => pid))).size).toBeLessThanOrEqual(2);
});

const bytesAsList = (row: Record<string, unknown> = {}) => ({ ...row, bytea: Array.from(row.bytea as Uint8Array) });

test('a raw query gives the same rows outside of a transaction as inside of one', async () => {
  const { db } = store.deps;
  const at = new Date('2026-02-03T04:05:06.789Z');
  const everything = Prisma.sql`
    SELECT 1::int AS "int", 2::bigint AS "bigint", 3.5::numeric AS "numeric", 1.25::float8 AS "float", true AS "bool",
      'text' AS "text", NULL::text AS "nothing", '{"a":[1]}'::jsonb AS "jsonb", '[1]'::json AS "json",
      ${at}::timestamptz AS "timestamptz", '2026-01-02'::date AS "date", '2026-01-02 03:04:05.678'::timestamp AS "timestamp",
      '\\x0102'::bytea AS "bytea", uuidv7() IS NOT NULL AS "uuid", ARRAY[1, 2] AS "ints", ARRAY[3::bigint, NULL] AS "bigints",
      ARRAY['a', 'b'] AS "texts", ${['x', 'y']}::text[] AS "given", ${new Uint8Array([1, 2])}::bytea = '\\x0102' AS "bytes",
      ${9n}::bigint AS "big"`;

  const [outside] = await db.$queryRaw<Record<string, unknown>[]>(everything);
  const [inside] = await db.$transaction((tx) => tx.$queryRaw<Record<string, unknown>[]>(everything));

  expect(bytesAsList(outside)).toEqual(bytesAsList(inside));
});

test('a raw query in a transaction sees what the transaction has written, one outside does not', async () => {
  const { db } = store.deps;
  const count = Prisma.sql`SELECT count(*)::int AS count FROM log_cursor`;

  await db.$transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO log_cursor VALUES ('mine', 1)`;
    expect(await tx.$queryRaw(count)).toEqual([{ count: 1 }]);
    expect(await db.$queryRaw(count)).toEqual([{ count: 0 }]);
  });
});

test.each([
  ['23505', "INSERT INTO log_state (epoch) VALUES ('again') RETURNING epoch"],
  ['40001', "DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$"],
  ['22P02', "SELECT 'x'::uuid"],
])('an error %s is told in the same way outside of a transaction as inside of one', async (state, statement) => {
  const { db } = store.deps;
  const query = Prisma.sql([statement]);
  const told = (error: unknown) => [sqlState(error), isRaceLost(error), isDuplicate(error)];

  const outside = await db.$queryRaw(query).then(() => null, told);
  const inside = await db.$transaction((tx) => tx.$queryRaw(query)).then(() => null, told);

  expect(outside).toEqual(inside);
  expect(outside?.[0]).toBe(state);
});
