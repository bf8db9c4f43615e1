import { open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const LOCK = '_exporting';
/** By this process. */
const held = new Set<string>();

/** Keeps a second export out of a folder until it is disposed of. What a killed one has left is taken over. */
export async function onlyOne(folder: string): Promise<AsyncDisposable> {
  const path = resolve(folder, LOCK);
  const other = await holderOf(path);
  if (other !== null && isAtWork(other, path)) {
    throw new Error(`Process ${other} exports into ${folder} already. If it does not, remove ${join(folder, LOCK)}.`);
  }
  if (other !== null) await rm(path, { force: true });
  // Of two that come at once, one fails here.
  const file = await open(path, 'wx');
  held.add(path);
  await file.writeFile(String(process.pid));
  await file.close();
  return {
    async [Symbol.asyncDispose]() {
      await rm(path, { force: true });
      held.delete(path);
    },
  };
}

async function holderOf(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : Number(text);
}

/** In a container, an export often has the number of the one that was killed there before. */
function isAtWork(pid: number, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
