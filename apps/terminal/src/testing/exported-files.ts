import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { expect } from 'vitest';
import { type Manifest, readManifest } from '../export-events/manifest.ts';

export async function manifestIn(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  if (manifest === null) throw new Error('There is no manifest.');
  return manifest;
}

async function rowsOf(folder: string, path: string): Promise<readonly Record<string, unknown>[]> {
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
export async function positionsIn(folder: string): Promise<readonly number[]> {
  const { files } = await manifestIn(folder);
  const found: number[] = [];
  for (const { path, day, rows, first_position, last_position, bytes, sha256 } of files) {
    const read = await rowsOf(folder, path);
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
