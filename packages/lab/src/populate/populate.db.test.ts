import { checkDatabase } from '@pushcart/services';
import { TEST_SECRETS } from '@pushcart/services/testing';
import { createTestDatabase } from '@pushcart/stack/testing';
import pg from 'pg';
import { expect, test } from 'vitest';
import { UsageError } from '../commands/command.ts';
import { populate } from './populate.ts';
import { openTarget } from './target.ts';

const env = {
  PII_KEYS: TEST_SECRETS.piiKeys,
  BLIND_INDEX_KEY: TEST_SECRETS.blindIndexKey,
  SIGNING_KEY: TEST_SECRETS.signingKey,
};

/** Indexes and foreign keys, as they are defined. */
async function shapeOf(databaseUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ definition: string }>(
    `SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace
     ORDER BY 1`,
  );
  await client.end();
  return rows.map(({ definition }) => definition);
}

test('a store of any size has what was asked for, breaks no invariant and keeps every index and key', async () => {
  await using database = await createTestDatabase();
  const shape = await shapeOf(database.url);
  const said: string[] = [];

  const { rows } = await populate(
    { databaseUrl: database.url, secrets: TEST_SECRETS },
    { products: 400, orders: 600, seed: 1, progress: (text) => said.push(text) },
  );

  expect(rows).toMatchObject({ products: 400, orders: 600 });
  expect(rows.order_lines).toBeGreaterThan(700);
  expect(rows.reviews).toBeGreaterThan(100);
  expect(await checkDatabase(database.url)).toEqual([]);
  expect(await shapeOf(database.url)).toEqual(shape);
  expect(said).toContainEqual(expect.stringMatching(/^Orders: 600 of 600 \(100 %\)/));
});

test('a database that has a store is left alone, unless it may be replaced', async () => {
  await using database = await createTestDatabase();
  const options = { databaseUrl: database.url, dataDir: '', replace: false, env, progress: () => {} };
  const count = async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int FROM stores');
    await client.end();
    return rows[0]?.count;
  };
  await populate(await openTarget(options), { products: 10, orders: 20, seed: 1, progress: () => {} });

  await expect(openTarget(options)).rejects.toThrow('This database has a store');
  expect(await count()).toBe(1);
  await openTarget({ ...options, replace: true });
  expect(await count()).toBe(0);
});

test('a database is not filled without the keys that seal personal data', async () => {
  const options = { databaseUrl: 'postgresql://x/shop', dataDir: '', replace: false, env: {}, progress: () => {} };

  await expect(openTarget(options)).rejects.toThrow(UsageError);
});
