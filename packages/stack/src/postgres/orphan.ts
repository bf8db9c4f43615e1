import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive } from '../process.ts';

const run = promisify(execFile);
const DEADLINE_MS = 60_000;

/**
 * Clears the way for a new server: stops one that a killed parent left behind on the same directory, and removes a pid
 * file whose number now belongs to another program, which PostgreSQL itself would take for a running server.
 */
export async function stopOrphan(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid');
  const content = await readFile(pidFile, 'utf8').catch(() => null);
  if (content === null) return;
  const pid = Number(content.split('\n', 1)[0]);
  if (!(await isServerOn(pid, dataDir))) {
    await rm(pidFile, { force: true });
    return;
  }

  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + DEADLINE_MS;
  while (isAlive(pid)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL process ${pid} on ${dataDir} does not stop.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function isServerOn(pid: number, dataDir: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const { stdout } = await run('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') && stdout.includes(dataDir);
}
