import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { identify } from '../process-identity.ts';

const PORT_LINE = 3;

/** The address of the database that a stack serves from this data directory right now; null when none does. */
export async function findRunningDatabase(dataDir: string, database = 'pushcart'): Promise<string | null> {
  const dir = join(resolve(dataDir), 'postgres');
  const files = [join(dir, 'data', 'postmaster.pid'), join(dir, 'password')];
  const [state, password] = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => null)));
  if (state == null || password == null) return null;
  const lines = state.split('\n');
  const server = await identify(Number(lines[0]));
  if (!server?.args.includes(join(dir, 'data'))) return null;
  return `postgresql://pushcart:${password.trim()}@127.0.0.1:${lines[PORT_LINE]}/${database}`;
}
