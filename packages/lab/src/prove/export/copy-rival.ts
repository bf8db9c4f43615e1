import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** What whoever has the database can do instead: the same rows of the log, by COPY, as compressed CSV. */
export async function copyRival(client: pg.Client, path: string): Promise<{ seconds: number; bytes: number }> {
  const startedAt = performance.now();
  const copy = client.query(
    copyTo(`COPY (
      SELECT position, topic, seq, type, recorded_at, payload FROM event
      WHERE topic LIKE 'store:%' OR payload ? 'scan' OR payload ? 'return' ORDER BY position
    ) TO STDOUT (FORMAT csv)`),
  );
  await pipeline(copy, createGzip(), createWriteStream(path));
  return { seconds: (performance.now() - startedAt) / 1_000, bytes: (await stat(path)).size };
}
