import { readFile } from 'node:fs/promises';

/** Clock ticks a second that Linux counts processor time in (USER_HZ, the same on every supported platform). */
const TICKS_PER_SECOND = 100;

/** Processor time a process has used so far, user and system, in seconds. Linux only. */
export async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The command name may hold spaces; the fields after its closing parenthesis do not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
