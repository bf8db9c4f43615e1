import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';

/** Ends the name of a file until it is whole. */
export const BESIDE = '.writing';

/** Where a file is written until it is whole. */
export const besideOf = (path: string) => path + BESIDE;

/** Takes a file part by part. */
export type Write = (part: string | Uint8Array) => Promise<void>;

/**
 * Makes a file that is whole or not there at all: `work` writes it beside, where nobody else writes, and it takes its name at the end.
 * What was there under the name stays until then, and of a failure nothing is left. Throws when the folder is not there.
 */
export async function writeOutFile<T>(path: string, work: (write: Write) => Promise<T>): Promise<T> {
  const beside = besideOf(`${path}.${randomUUID()}`);
  const file = await open(beside, 'wx');
  try {
    const result = await work((part) => file.writeFile(part));
    await file.close();
    await moveIntoPlace(beside, path);
    return result;
  } catch (error) {
    await file.close();
    await rm(beside, { force: true });
    throw error;
  }
}

/** A document for people and programs, which takes the place of the one before at once: whoever reads has the one or the other. */
export async function writeOutJson(path: string, value: object): Promise<void> {
  await writeOutFile(path, (write) => write(`${JSON.stringify(value, null, 2)}\n`));
}

/** What a shop calls a file, where that is a plain name with the ending of `usual`; else `usual`. Never a path, nor a file of another kind. */
export function fileNameFrom(told: string, usual: string): string {
  const name = basename(told);
  return /^\w[\w.-]{0,100}$/.test(name) && extname(name) === extname(usual) ? name : usual;
}

/** Renames a finished file once it is on the disk, and sees to it that the name is, too. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  await sync(from);
  await rename(from, to);
  await sync(dirname(to));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
