import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestServices, placeAndStart } from '@pushcart/services/testing';
import pg from 'pg';
import { expect, test } from 'vitest';
import { proveRestore } from './drill.ts';

test('a shop that is restored beside itself has every row and holds every invariant, and nothing stays behind', async () => {
  await using shop = await createTestServices({ stock: 10 });
  const { store } = shop;
  await placeAndStart(store, store.guest());
  const dataDir = await mkdtemp(join(tmpdir(), 'pushcart-drill-test-'));

  const proof = await proveRestore({ databaseUrl: store.databaseUrl, dataDir, progress: () => {} });

  expect(proof).toMatchObject({ violations: [], pictures: 0, rows: expect.any(Number) });
  expect(proof.rows).toBeGreaterThan(20);
  const client = new pg.Client({ connectionString: store.databaseUrl });
  await client.connect();
  const { rows } = await client.query(`SELECT 1 FROM pg_database WHERE datname LIKE 'pushcart_drill%'`);
  await client.end();
  expect(rows).toEqual([]);
  await rm(dataDir, { recursive: true });
}, 60_000);
