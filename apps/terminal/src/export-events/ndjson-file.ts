import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PartFile } from './part-file.ts';

/** Writes rows as compressed NDJSON, a line a row with what it has. */
export function openNdjsonFile(path: string): PartFile {
  const gzip = createGzip();
  const written = finished(gzip.pipe(createWriteStream(path)));
  // Told by `close`, or by a write that waits for it.
  written.catch(() => {});
  return {
    async write(rows) {
      if (rows.length === 0) return;
      const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), written]);
    },
    async close() {
      gzip.end();
      await written;
    },
  };
}
