import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { unpackRedis } from './package.ts';

const run = promisify(execFile);

export interface RedisProgram {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
  readonly origin: string;
}

/** A Redis server this machine can run: one on PATH, else one unpacked from system packages, else null. */
export async function findRedis(log: (line: string) => void = () => {}): Promise<RedisProgram | null> {
  for (const path of ['redis-server', 'valkey-server']) {
    const found = await run(path, ['--version']).catch(() => null);
    if (found) return { path, env: process.env, origin: path };
  }
  return unpackRedis(log);
}
