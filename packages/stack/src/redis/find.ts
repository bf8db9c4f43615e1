import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unpackPackages } from '../debian-packages.ts';
import { cacheDir } from '../paths.ts';

const run = promisify(execFile);
const PACKAGES = ['redis-server', 'redis-tools', 'libatomic1', 'libjemalloc2', 'liblzf1'];

export interface RedisProgram {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
  readonly origin: string;
}

/** A Redis server this machine can run: one on PATH, else one unpacked from system packages, else null. */
export async function findRedis(log: (line: string) => void = () => {}): Promise<RedisProgram | null> {
  for (const path of ['redis-server', 'valkey-server']) {
    if (await runs(path, process.env)) return { path, env: process.env, origin: path };
  }
  const home = join(cacheDir, 'redis');
  if (!(await unpackPackages(PACKAGES, home, log))) return null;

  const path = join(home, 'usr', 'bin', 'redis-server');
  const env = { ...process.env, LD_LIBRARY_PATH: await libraryPath(home) };
  if (await runs(path, env)) return { path, env, origin: 'redis-server from the system packages' };
  log('The Redis of the system packages does not run here.');
  return null;
}

async function libraryPath(home: string): Promise<string> {
  const lib = join(home, 'usr', 'lib');
  return (await readdir(lib)).map((name) => join(lib, name)).join(':');
}

async function runs(path: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const { stdout } = await run(path, ['--version'], { env }).catch(() => ({ stdout: '' }));
  return stdout.includes('v=');
}
