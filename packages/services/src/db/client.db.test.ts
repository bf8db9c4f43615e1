import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';

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
