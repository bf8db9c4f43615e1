import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../db/transaction.ts';
import { createTestStore, type TestStore } from '../../testing/test-store.ts';
import { gatherStatistics } from './gather-statistics.ts';

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore({ stock: 1 });
});
afterAll(() => store[Symbol.asyncDispose]());

test.each([
  ['a few products', 0, 999, false],
  ['a batch more of many', 1_500, 2_000, false],
  ['four times as many', 3_900, 4_400, true],
])('%s: whether the planner is told', async (_, before, after, isTold) => {
  // A statement of a test may not wait for the database to look by itself, so what it knew is made false first.
  await store.deps.db.$executeRaw`UPDATE pg_class SET reltuples = 77 WHERE oid = 'variants'::regclass`;

  await inTransaction(store.deps, (tx) => gatherStatistics(tx, before, after));

  const [known] = await store.deps.db.$queryRaw<[{ rows: number }]>`
    SELECT reltuples::int AS rows FROM pg_class WHERE oid = 'variants'::regclass`;
  expect(known.rows).toBe(isTold ? await store.deps.db.variant.count() : 77);
});
