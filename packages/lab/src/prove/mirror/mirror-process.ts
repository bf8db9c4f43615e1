import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Is killed when it is disposed of. */
export interface MirrorProcess extends AsyncDisposable {
  /** Kills it as a power cut would, and starts it again. */
  kill(): Promise<void>;
  /** Ends it for good. Throws when it has ended by itself before, with what it said. */
  stop(): Promise<void>;
}

/** Runs the worker of a project, in that project, with `env` alone for its settings. */
export function startMirror(worker: string, env: Readonly<Record<string, string>>): MirrorProcess {
  let said = '';
  let child = start();

  function start(): ChildProcess {
    const next = spawn('node', [worker], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    next.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    return next;
  }

  async function end(): Promise<void> {
    if (!isRunning()) throw new Error(`The worker ended by itself: ${said}`);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  const isRunning = () => child.exitCode === null && child.signalCode === null;

  return {
    async kill() {
      await end();
      child = start();
    },
    stop: end,
    async [Symbol.asyncDispose]() {
      if (isRunning()) await end();
    },
  };
}
