import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { EPOCH, shopOf, told } from '../testing/event-shop.ts';
import { manifestIn, positionsIn } from '../testing/exported-files.ts';
import { type ExportEvents, exportEvents } from './export-events.ts';
import type { Format } from './manifest.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushcart-export-'));
});

const run = (shop: Parameters<typeof exportEvents>[0], more: Partial<ExportEvents> = {}) =>
  exportEvents(shop, { folder, format: 'parquet', shop: 'http://shop', ...more });

test.each<Format>(['parquet', 'ndjson'])('%s: each day has a file, each event is in it once', async (format) => {
  const exported = await run(shopOf(12_345), { format });

  expect(exported).toMatchObject({ rows: told(0, 12_345).length, isCutShort: false, forgotten: 0 });
  expect(await manifestIn(folder)).toMatchObject({ layout: 1, store_id: 's', epoch: EPOCH, from: 0, through: 12_345 });
  expect(exported.manifest.files.map(({ day }) => day)).toEqual(['2026-05-01', '2026-05-02']);
  expect(await positionsIn(folder)).toEqual(told(0, 12_345));
});

test('a later export adds to a day that was not over, and begins where the one before ended', async () => {
  await run(shopOf(2_000));
  const later = shopOf(5_000);
  const { rows } = await run(later);

  expect(later.asked[0]).toBe(2_000);
  expect(rows).toBe(told(2_000, 5_000).length);
  expect((await manifestIn(folder)).files.map(({ path }) => path)).toEqual([
    'day=2026-05-01/000000000000003.parquet',
    'day=2026-05-01/000000000002001.parquet',
    'day=2026-05-02/000000000004002.parquet',
  ]);
  expect(await positionsIn(folder)).toEqual(told(0, 5_000));
  expect(await run(shopOf(5_000))).toMatchObject({ rows: 0 });
});

test('a part of the log is exported alone', async () => {
  await run(shopOf(9_000), { from: 100, to: 1_000 });
  const again = shopOf(9_000);

  expect(await run(again, { to: 900 })).toMatchObject({ rows: 0 });
  expect(again.asked).toEqual([]);
  expect(await manifestIn(folder)).toMatchObject({ from: 100, through: 1_000 });
  expect(await positionsIn(folder)).toEqual(told(100, 1_000));
});

test('what has come is kept when the shop goes away, and gone on with when it is back', async () => {
  await expect(run(shopOf(40_000, { failsAt: 10_000 }))).rejects.toThrow('The shop is gone.');

  expect(await manifestIn(folder)).toMatchObject({ through: 10_000 });
  expect(await positionsIn(folder)).toEqual(told(0, 10_000));
  await run(shopOf(40_000));
  expect(await positionsIn(folder)).toEqual(told(0, 40_000));
});

test('what a crash left beside the manifest is done again', async () => {
  await run(shopOf(6_000));
  // A file half written, and one that was in its place before the manifest knew of it.
  await writeFile(join(folder, 'day=2026-05-02/000000000006003.parquet.writing'), 'PAR1');
  await writeFile(join(folder, 'day=2026-05-02/000000000006001.parquet'), 'PAR1');
  await writeFile(join(folder, '_exporting'), String(process.pid));

  await run(shopOf(8_000));

  expect(await positionsIn(folder)).toEqual(told(0, 8_000));
});

test('who ends it early keeps what has come, and hears that it is not all', async () => {
  const stop = new AbortController();
  const exported = await run(shopOf(40_000), { signal: stop.signal, onProgress: () => stop.abort() });

  expect(exported).toMatchObject({ isCutShort: true, rows: told(0, exported.manifest.through).length });
  expect(exported.manifest.through).toBeLessThan(40_000);
  expect(await positionsIn(folder)).toEqual(told(0, exported.manifest.through));
});

test('a folder is gone on with by the same export of the same shop alone', async () => {
  await run(shopOf(2_000));

  await expect(run(shopOf(3_000), { format: 'ndjson' })).rejects.toThrow('holds parquet');
  await expect(run(shopOf(3_000), { from: 5 })).rejects.toThrow('holds what is behind 0');
  await expect(run(shopOf(3_000, { epoch: 'other' }))).rejects.toThrow('restored from a backup');
});

test('two exports into one folder at once are not possible', async () => {
  let second: Promise<unknown> | undefined;
  const onProgress = () => {
    second ??= run(shopOf(2_000));
    second.catch(() => {});
  };

  await run(shopOf(2_000), { onProgress });

  await expect(second).rejects.toThrow(`Process ${process.pid} exports into`);
  expect(await positionsIn(folder)).toEqual(told(0, 2_000));
});
