import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ProcessIdentity {
  readonly args: string;
  readonly parent: number;
  /** Tells the process from a later one that was given the same number. */
  readonly startedAt: string;
}

/** What runs under a process number now, or null. */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
}

async function fromProc(pid: number): Promise<ProcessIdentity | null> {
  try {
    const [args, stat] = await Promise.all([
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The name in field 2 may hold spaces and brackets; the start time is field 22, the 20th after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return { args: args.replaceAll('\0', ' '), parent: Number(fields[1]), startedAt: fields[19] ?? '' };
  } catch {
    return null;
  }
}

async function fromPs(pid: number): Promise<ProcessIdentity | null> {
  try {
    const column = async (name: string) => (await run('ps', ['-o', `${name}=`, '-p', String(pid)])).stdout.trim();
    return { args: await column('args'), parent: Number(await column('ppid')), startedAt: await column('lstart') };
  } catch {
    return null;
  }
}
