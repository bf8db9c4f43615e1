import { stockCauseOf } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store[Symbol.asyncDispose]());

/** The last argument of such a call, after nobody who did it. */
const WRITTEN = String.raw`(?:settle_(?:holds|order|units)|move_stock)\s*\([^;]*?NULL,\s*'([^']*)'\s*\)`;

test('every cause that functions of the database write into the ledger is one of the shop', async () => {
  const rows = await store.deps.db.$queryRaw<{ cause: string }[]>`
    SELECT DISTINCT found[1] AS cause FROM pg_proc, regexp_matches(prosrc, ${WRITTEN}, 'g') AS found
    WHERE found[1] <> ''`;
  const causes = rows.map(({ cause }) => cause);

  expect(causes).toEqual(
    expect.arrayContaining(['hold expired', 'no longer wanted', 'taken from nearer', 'given back']),
  );
  expect(causes.filter((cause) => stockCauseOf(cause) === null)).toEqual([]);
});
