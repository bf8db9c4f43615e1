import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identify } from './process-identity.ts';

/**
 * Makes this process the only one that works on a data directory and returns how to give it up. A claim whose process
 * is gone, however it went, counts for nothing.
 */
export async function claim(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, 'owner.json');
  const owner = await readOwner(file);
  const running = owner && (await identify(owner.pid));
  if (running && running.startedAt === owner.startedAt) {
    throw new Error(`Pushcart is already running on ${dataDir} (process ${owner.pid}).`);
  }
  const self = await identify(process.pid);
  await writeFile(file, JSON.stringify({ pid: process.pid, startedAt: self?.startedAt }));
  return () => rm(file, { force: true });
}

async function readOwner(file: string): Promise<{ pid: number; startedAt: string } | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
