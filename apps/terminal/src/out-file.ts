import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';

/** A file that is whole or not there at all: it is written beside and takes its name at the end. */
export interface OutFile {
  write(part: string | Uint8Array): Promise<void>;
  /** Makes it safe on the disk and gives it its name. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

/** Begins `path` beside it, as a new file that nobody else writes to. Throws when the folder is not there. */
export async function openOutFile(path: string): Promise<OutFile> {
  const part = `${path}.${randomUUID()}.part`;
  const file = await open(part, 'wx');
  return {
    async write(text) {
      await file.writeFile(text);
    },
    async finish() {
      await file.sync();
      await file.close();
      await rename(part, path);
    },
    async drop() {
      await file.close();
      await rm(part, { force: true });
    },
  };
}

/** A small file at once. */
export async function writeWholeFile(path: string, content: Uint8Array): Promise<void> {
  const file = await openOutFile(path);
  try {
    await file.write(content);
    await file.finish();
  } catch (error) {
    await file.drop();
    throw error;
  }
}

/** What a shop calls a file, where that is a plain name with the ending of `usual`; else `usual`. Never a path, nor a file of another kind. */
export function fileNameFrom(told: string, usual: string): string {
  const name = basename(told);
  return /^\w[\w.-]{0,100}$/.test(name) && extname(name) === extname(usual) ? name : usual;
}
