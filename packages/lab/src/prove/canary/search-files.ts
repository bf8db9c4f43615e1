import { createReadStream, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Needle } from './needles.ts';

export interface FileSearch {
  readonly files: number;
  readonly bytes: number;
  /** Which text stands in which file. */
  readonly found: readonly string[];
}

/** Looks through the raw bytes of every file below a folder, but for what lies below `except`. */
export async function searchFiles(
  folder: string,
  needles: readonly Needle[],
  except: readonly string[] = [],
): Promise<FileSearch> {
  let [files, bytes] = [0, 0];
  const found: string[] = [];
  for await (const path of filesBelow(folder, except)) {
    const { size, texts } = await searchFile(path, needles);
    files += 1;
    bytes += size;
    found.push(...[...texts].map((text) => `"${text}" in ${path}`));
  }
  return { files, bytes, found };
}

async function* filesBelow(folder: string, except: readonly string[]): AsyncGenerator<string> {
  // A running database makes and removes files all the time.
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (except.includes(path)) continue;
    if (entry.isDirectory()) yield* filesBelow(path, except);
    else if (entry.isFile()) yield path;
  }
}

async function searchFile(
  path: string,
  needles: readonly Needle[],
): Promise<{ readonly size: number; readonly texts: ReadonlySet<string> }> {
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1;
  const texts = new Set<string>();
  let size = 0;
  let rest = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const piece = Buffer.concat([rest, chunk as Buffer]);
      for (const { text, bytes } of needles) if (piece.includes(bytes)) texts.add(text);
      size += (chunk as Buffer).length;
      rest = piece.subarray(Math.max(0, piece.length - overlap));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return { size, texts };
}
