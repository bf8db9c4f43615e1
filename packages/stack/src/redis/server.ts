import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, hasExited, spawnTied, stopProcess } from '../process.ts';
import type { RedisProgram } from './find.ts';

export interface RedisServer {
  readonly url: string;
  /** Ends the server with a signal, as a crash would; `restart` brings it back at the same address. */
  kill(signal: NodeJS.Signals): Promise<void>;
  restart(): Promise<void>;
  /** Resolves when the running server ends, wanted or not. */
  exited(): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts Redis on loopback with a password of its own. It keeps nothing on disk: the truth is in PostgreSQL. */
export async function startRedis(program: RedisProgram, dir: string): Promise<RedisServer> {
  const port = await freePort();
  const password = randomBytes(18).toString('base64url');
  const configFile = join(dir, 'redis.conf');
  const settings = ['bind 127.0.0.1', `port ${port}`, `requirepass ${password}`, 'save ""', 'appendonly no'];
  await mkdir(dir, { recursive: true });
  // In a file, since the arguments of a process are for everyone to read.
  await writeFile(configFile, `${settings.join('\n')}\ndir ${JSON.stringify(dir)}\n`, { mode: 0o600 });

  const start = async () => {
    const child = spawnTied(program.path, [configFile], { env: program.env, cwd: dir, stopSignal: 'TERM' });
    await new Promise<void>((resolve, reject) => {
      const lines: string[] = [];
      child.once('exit', () => reject(new Error(`Redis did not start:\n${lines.join('')}`)));
      child.stdout?.on('data', (chunk: Buffer) => {
        lines.push(chunk.toString());
        if (lines.join('').includes('eady to accept connections')) resolve();
        if (lines.length > 20) lines.shift();
      });
    });
    return child;
  };

  let child = await start();
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    kill: async (signal) => {
      if (hasExited(child)) return;
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    },
    restart: async () => {
      await stopProcess(child, 'SIGTERM', 5_000);
      child = await start();
    },
    exited: async () => {
      if (!hasExited(child)) await once(child, 'exit');
    },
    close: () => stopProcess(child, 'SIGTERM', 5_000),
  };
}
