import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../process.ts';
import { identify } from '../process-identity.ts';

const DEADLINE_MS = 60_000;
const POLL_MS = 50;

/**
 * Clears the way for a new server: stops one that a killed parent left behind on the same directory, and removes a pid
 * file whose number now belongs to another program, which PostgreSQL itself would take for a running server.
 */
export async function stopOrphan(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid');
  const content = await readFile(pidFile, 'utf8').catch(() => null);
  if (content === null) return;
  const pid = Number(content.split('\n', 1)[0]);
  const owner = await identify(pid);
  if (!owner?.args.includes(dataDir)) {
    await rm(pidFile, { force: true });
    return;
  }

  signal(pid);
  const deadline = Date.now() + DEADLINE_MS;
  while (isAlive(pid)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL process ${pid} on ${dataDir} does not stop.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It ended between the look and the signal.
  }
}
