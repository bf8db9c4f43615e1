import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The name of the file that says who is at work in a folder. */
export const LOCK = '_exporting';
/** Longer than it takes to write a number into a file that was just made. */
const NAMELESS_MS = 10_000;
/** By this process. */
const held = new Set<string>();

/** Keeps a second export out of a folder until it is disposed of. What a killed one has left is taken over. */
export async function onlyOne(folder: string): Promise<AsyncDisposable> {
  const path = resolve(folder, LOCK);
  const left = await readFile(path, 'utf8').catch(() => null);
  if (left !== null) {
    if (await isHeld(path, left)) throw taken(folder, left);
    await takeAway(path, left, folder);
  }
  // Of two that come at once, one fails here.
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? taken(folder) : error;
  });
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

function taken(folder: string, pid = ''): Error {
  const who = pid === '' ? 'Another process' : `Process ${pid}`;
  return new Error(`${who} exports into ${folder} already. If it does not, remove ${join(folder, LOCK)}.`);
}

/** Removes what was left behind. Of several that find it, one does; whose lock it has become meanwhile keeps it. */
async function takeAway(path: string, left: string, folder: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? taken(folder) : error;
  });
  const found = await readFile(aside, 'utf8');
  if (found === left) return rm(aside);
  await rename(aside, path);
  throw taken(folder, found);
}

/** One without a number was made this moment, or by somebody who was killed in it. */
async function isHeld(path: string, text: string): Promise<boolean> {
  if (text !== '') return isAtWork(Number(text), path);
  const made = await stat(path).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs < NAMELESS_MS;
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
