import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { type RunningServer, startServer } from '../src/server.ts';
import { ready } from './ready.ts';

export type Environment = Readonly<Record<string, string>>;

/** One server of a test shop; it keeps its address over restarts. */
export interface Node {
  readonly url: string;
  readonly environment: Environment;
  start(): Promise<void>;
  /** Ends it as an operator or a power cut would; resolves when it is gone. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** What it logged. */
  output(): string;
}

/** A server that can also be stopped without dying: its sockets stay open, and nothing comes. */
export interface SpawnedNode extends Node {
  freeze(): void;
  thaw(): void;
}

/** A server in this process: quick to start, and shares the test's clock and memory. */
export function createLocalNode(environment: Environment): Node {
  let running: RunningServer | null = null;
  let output = '';
  const log = createLog(environment.LOG_LEVEL ?? 'warn', {
    write: (line: string) => {
      output += line;
      return true;
    },
  } as unknown as NodeJS.WritableStream);
  return {
    url: `http://127.0.0.1:${environment.PORT}`,
    environment,
    async start() {
      running = await startServer(readConfig(environment), log);
    },
    async stop(signal = 'SIGKILL') {
      if (signal === 'SIGTERM') await running?.drain();
      await running?.close();
      running = null;
    },
    output: () => output,
  };
}

/** The server as `npm start` runs it: it starts in a fraction of the time that its sources take. */
export const BUILT_SERVER = {
  path: fileURLToPath(new URL('../dist/main.js', import.meta.url)),
  execArgv: ['--disable-proto=delete', '--enable-source-maps'],
} as const;

/** A server in a process of its own, which can be killed. */
export function createSpawnedNode(environment: Environment): SpawnedNode {
  let child: ChildProcess | null = null;
  let output = '';
  return {
    url: `http://127.0.0.1:${environment.PORT}`,
    environment,
    async start() {
      const started = fork(BUILT_SERVER.path, {
        env: { PATH: process.env.PATH, ...environment },
        execArgv: [...BUILT_SERVER.execArgv],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      child = started;
      for (const stream of [started.stdout, started.stderr]) stream?.on('data', (text) => (output += String(text)));
      await ready(started).catch((error: unknown) => {
        throw new Error(`The server did not start:\n${output}`, { cause: error });
      });
    },
    async stop(signal = 'SIGKILL') {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
      child = null;
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    output: () => output,
  };
}
