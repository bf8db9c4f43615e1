import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, hasExited, spawnTied, stopProcess } from '../process.ts';
import { type Account, commandAs, serverAccount } from './account.ts';
import { findBinaries, type PostgresBinaries } from './binaries.ts';
import { stopOrphan } from './orphan.ts';

export interface ClusterOptions {
  /** Holds the cluster itself in `data` and the password of its only user. */
  readonly dir: string;
  /** Trades safety against a power cut for speed: for data that is thrown away. */
  readonly throwaway?: boolean;
  readonly log?: (line: string) => void;
}

export interface Cluster {
  readonly port: number;
  /** The address of one of its databases. */
  url(database: string): string;
  close(): Promise<void>;
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Plans are for many short statements on a disk without seek times.
  jit: 'off',
  random_page_cost: '1.1',
  // What is searched stays at hand.
  shared_buffers: '256MB',
  // A transaction that its client forgot must not hold row locks for ever.
  idle_in_transaction_session_timeout: '30s',
};

const THROWAWAY_SETTINGS = {
  max_connections: '300',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '64MB',
};

/** Starts the PostgreSQL cluster in `dir`, making it first if there is none. Stops with this process at the latest. */
export async function startCluster({ dir, throwaway = false, log = () => {} }: ClusterOptions): Promise<Cluster> {
  const [binaries, account] = await Promise.all([findBinaries(), serverAccount()]);
  const dataDir = join(dir, 'data');
  await mkdir(dir, { recursive: true });
  if (account) await chown(dir, account.uid, account.gid);
  const password = await initialise(dir, binaries, account, log);
  await stopOrphan(dataDir);

  const settings = { ...SETTINGS, ...(throwaway ? THROWAWAY_SETTINGS : {}) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const port = await freePort();
  const programArgs = ['-D', dataDir, '-p', String(port), ...flags];
  const { command, args, ...ids } = await commandAs(account, binaries.postgres, programArgs, [binaries.postgres, dir]);
  const server = spawnTied(command, args, { stopSignal: 'INT', cwd: dir, ...ids });
  await new Promise<void>((resolve, reject) => {
    const lines: string[] = [];
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${lines.join('')}`)));
    server.stderr?.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      lines.push(text);
      log(text);
      if (text.includes('ready to accept connections')) resolve();
    });
  });

  return {
    port,
    url: (database) => `postgresql://pushcart:${password}@127.0.0.1:${port}/${database}`,
    // SIGINT is PostgreSQL's fast shutdown: it breaks connections off and writes a checkpoint.
    close: () => stopProcess(server, 'SIGINT', 60_000),
  };
}

/** Makes the cluster beside its place and moves it there whole: a half-made one is never taken for a good one. */
async function initialise(
  dir: string,
  { initdb }: PostgresBinaries,
  account: Account | null,
  log: (line: string) => void,
): Promise<string> {
  const passwordFile = join(dir, 'password');
  const existing = await readFile(join(dir, 'data', 'PG_VERSION'), 'utf8').catch(() => null);
  if (existing !== null) return (await readFile(passwordFile, 'utf8')).trim();

  const draft = join(dir, 'data.new');
  await rm(draft, { recursive: true, force: true });
  const password = randomBytes(18).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);

  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--auth=scram-sha-256'];
  const access = ['--username=pushcart', `--pwfile=${passwordFile}`];
  // Nothing is lost if the machine stops now, so the draft is not flushed file by file.
  const programArgs = [`--pgdata=${draft}`, '--no-sync', '--lc-messages=C', ...flags, ...access];
  const { command, args, ...ids } = await commandAs(account, initdb, programArgs, [initdb, dir]);
  const child = spawnTied(command, args, { stopSignal: 'TERM', cwd: dir, ...ids });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output.push(chunk.toString());
      log(chunk.toString());
    });
  }
  if (!hasExited(child)) await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`initdb failed:\n${output.join('')}`);
  await rename(draft, join(dir, 'data'));
  return password;
}
