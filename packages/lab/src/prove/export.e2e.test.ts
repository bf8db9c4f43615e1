import { expect, test } from 'vitest';
import { proveExport } from './export.ts';

test('exported files have every event of the log once, also after a kill, and answer the questions of the documentation as the source does', async () => {
  const proof = await proveExport({ events: 20_000, kills: 2, progress: () => {} });

  expect(proof.faults).toEqual([]);
  expect(proof.parquet.rows).toBeGreaterThanOrEqual(20_000);
  expect(proof.ndjson).toMatchObject({ rows: proof.parquet.rows, kills: 2 });
  expect(proof.answers).toHaveLength(5);
}, 400_000);
