import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { EventLogPage, StoreEvent } from '@pushcart/client';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ExportEvents, exportEvents } from './export-events.ts';
import { type Format, type Manifest, readManifest } from './manifest.ts';

const HOUR_MS = 3_600_000;
const BEGIN = Date.parse('2026-05-01T20:00:00Z');
const EPOCH = 'ab12';

/** An hour for each thousand positions. */
const usualTime = (position: number) => new Date(BEGIN + Math.floor(position / 1_000) * HOUR_MS).toISOString();

function eventAt(position: number, timestamp: string): StoreEvent {
  const data = { variantId: 'v', warehouseId: 'w', sku: `SKU-${position % 7}`, onHand: position, reserved: 1 };
  const id = `evt_${EPOCH}_${position}_stock_changed`;
  return {
    id,
    position,
    topic: 'store:s:stock',
    seq: position,
    type: 'stock.changed',
    version: 1,
    timestamp,
    data,
  } as never;
}

const isTold = (position: number) => position % 3 === 0;

/** A shop whose log ends at `head`, and what it was asked for. */
function shopOf(head: number, { epoch = EPOCH, failsAt = Number.POSITIVE_INFINITY, timeOf = usualTime } = {}) {
  const asked: number[] = [];
  type Query = { readonly after: number; readonly to?: number; readonly limit?: number };
  const query = async ({ after, to = head, limit = 1_000 }: Query, options?: { readonly signal?: AbortSignal }) => {
    asked.push(after);
    options?.signal?.throwIfAborted();
    if (after >= failsAt) throw new Error('The shop is gone.');
    const through = Math.min(after + limit, to, head);
    const positions = Array.from({ length: through - after }, (_, index) => after + index + 1).filter(isTold);
    const events = positions.map((position) => eventAt(position, timeOf(position)));
    return { epoch, head, through, forgotten: 0, events } satisfies EventLogPage;
  };
  const current = async () => ({ store: { id: 's' } });
  return { asked, eventLog: { read: { query } }, session: { current: { query: current } } } as unknown as Parameters<
    typeof exportEvents
  >[0] & { readonly asked: readonly number[] };
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushcart-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

const run = (shop: Parameters<typeof exportEvents>[0], more: Partial<ExportEvents> = {}) =>
  exportEvents(shop, { folder, format: 'parquet', shop: 'http://shop', ...more });

async function manifestNow(): Promise<Manifest> {
  const manifest = await readManifest(folder);
  if (manifest === null) throw new Error('There is no manifest.');
  return manifest;
}

async function rowsOf(path: string): Promise<readonly Record<string, unknown>[]> {
  const file = join(folder, path);
  if (path.endsWith('.ndjson.gz')) {
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');
    return lines.map((line) => JSON.parse(line));
  }
  return parquetReadObjects({
    file: await asyncBufferFromFile(file),
    compressors: { GZIP: (bytes) => gunzipSync(bytes) },
  });
}

/** Holds the files of a folder against its manifest and against the log, and says which positions they have. */
async function positionsOnDisk(): Promise<readonly number[]> {
  const { files } = await manifestNow();
  const found: number[] = [];
  for (const { path, day, rows, first_position, last_position, bytes, sha256 } of files) {
    const read = await rowsOf(path);
    const whole = await readFile(join(folder, path));
    expect({ rows: read.length, bytes: whole.length }).toEqual({ rows, bytes });
    expect(createHash('sha256').update(whole).digest('hex')).toBe(sha256);
    expect([Number(read[0]?.position), Number(read.at(-1)?.position)]).toEqual([first_position, last_position]);
    expect(read.every((row) => new Date(row.occurred_at as string).toISOString().startsWith(day))).toBe(true);
    found.push(...read.map(({ position }) => Number(position)));
  }
  const names = await Promise.all(
    [...new Set(files.map(({ day }) => day))].map(async (day) =>
      (await readdir(join(folder, `day=${day}`))).map((name) => `day=${day}/${name}`),
    ),
  );
  expect(names.flat().sort()).toEqual(files.map(({ path }) => path).sort());
  return found;
}

const told = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index + 1).filter(isTold);

test.each<Format>(['parquet', 'ndjson'])('%s: each day has a file, each event is in it once', async (format) => {
  const exported = await run(shopOf(12_345), { format });

  expect(exported).toMatchObject({ rows: told(0, 12_345).length, isCutShort: false, forgotten: 0 });
  expect(await manifestNow()).toMatchObject({ layout: 1, store_id: 's', epoch: EPOCH, from: 0, through: 12_345 });
  expect(exported.manifest.files.map(({ day }) => day)).toEqual(['2026-05-01', '2026-05-02']);
  expect(await positionsOnDisk()).toEqual(told(0, 12_345));
});

test('a later export adds to a day that was not over, and begins where the one before ended', async () => {
  await run(shopOf(2_000));
  const later = shopOf(5_000);
  const { rows } = await run(later);

  expect(later.asked[0]).toBe(2_000);
  expect(rows).toBe(told(2_000, 5_000).length);
  expect((await manifestNow()).files.map(({ path }) => path)).toEqual([
    'day=2026-05-01/000000000000003.parquet',
    'day=2026-05-01/000000000002001.parquet',
    'day=2026-05-02/000000000004002.parquet',
  ]);
  expect(await positionsOnDisk()).toEqual(told(0, 5_000));
  expect(await run(shopOf(5_000))).toMatchObject({ rows: 0 });
});

test('a clock that was set back over midnight costs a file and no event', async () => {
  const timeOf = (position: number) => `2026-05-0${position > 1_000 && position < 2_000 ? 1 : 2}T00:00:00.000Z`;

  const { manifest } = await run(shopOf(3_000, { timeOf }));

  expect(manifest.files.map(({ day }) => day)).toEqual(['2026-05-02', '2026-05-01', '2026-05-02']);
  expect(await positionsOnDisk()).toEqual(told(0, 3_000));
});

test('a time that is none becomes no folder', async () => {
  await expect(run(shopOf(3_000, { timeOf: () => '../../../ab' }))).rejects.toThrow('no day');
});

test('a part of the log is exported alone', async () => {
  await run(shopOf(9_000), { from: 100, to: 1_000 });
  const again = shopOf(9_000);

  expect(await run(again, { to: 900 })).toMatchObject({ rows: 0 });
  expect(again.asked).toEqual([]);
  expect(await manifestNow()).toMatchObject({ from: 100, through: 1_000 });
  expect(await positionsOnDisk()).toEqual(told(100, 1_000));
});

test('what has come is kept when the shop goes away, and gone on with when it is back', async () => {
  await expect(run(shopOf(40_000, { failsAt: 10_000 }))).rejects.toThrow('The shop is gone.');

  expect(await manifestNow()).toMatchObject({ through: 10_000 });
  expect(await positionsOnDisk()).toEqual(told(0, 10_000));
  await run(shopOf(40_000));
  expect(await positionsOnDisk()).toEqual(told(0, 40_000));
});

test('what a crash left beside the manifest is done again', async () => {
  await run(shopOf(6_000));
  // A file half written, and one that was in its place before the manifest knew of it.
  await writeFile(join(folder, 'day=2026-05-02/000000000006003.parquet.writing'), 'PAR1');
  await writeFile(join(folder, 'day=2026-05-02/000000000006001.parquet'), 'PAR1');
  await writeFile(join(folder, '_exporting'), String(process.pid));

  await run(shopOf(8_000));

  expect(await positionsOnDisk()).toEqual(told(0, 8_000));
});

test('who ends it early keeps what has come, and hears that it is not all', async () => {
  const stop = new AbortController();
  const exported = await run(shopOf(40_000), { signal: stop.signal, onProgress: () => stop.abort() });

  expect(exported).toMatchObject({ isCutShort: true, rows: told(0, exported.manifest.through).length });
  expect(exported.manifest.through).toBeLessThan(40_000);
  expect(await positionsOnDisk()).toEqual(told(0, exported.manifest.through));
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
  expect(await positionsOnDisk()).toEqual(told(0, 2_000));
});
