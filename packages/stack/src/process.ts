import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export type TiedOptions = Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid' | 'argv0'> & {
  /** How the child is told to stop when this process is gone. */
  stopSignal: 'TERM' | 'INT';
  /** Where its output goes: to a pipe, to our own, or to an open file. */
  output?: 'pipe' | 'inherit' | number;
  /** Where its error output goes, if elsewhere. */
  errors?: 'pipe' | 'inherit' | number;
};

// The watcher waits on a pipe whose other end only this process holds. When that closes, by an exit or by kill -9, the
// kernel wakes the watcher and it stops the child, so no child outlives us. It is forked twice: the child must not find
// a process among its own children that it never started.
const TIE = '( (read -r _ <&3; kill -s "$1" $$) >/dev/null 2>&1 & ); shift; exec "$@" 3<&-';

/**
 * Starts a process that ends when this one does, however this one ends. It has a session of its own, so Ctrl-C in the
 * terminal reaches only us and we choose the order in which children stop.
 */
export function spawnTied(command: string, args: readonly string[], options: TiedOptions): ChildProcess {
  const { stopSignal, output = 'pipe', errors = output, ...rest } = options;
  const child = spawn('/bin/sh', ['-c', TIE, 'sh', stopSignal, command, ...args], {
    ...rest,
    detached: true,
    stdio: ['ignore', output, errors, 'pipe'],
  });
  child.once('exit', () => child.stdio[3]?.destroy());
  return child;
}

export const hasExited = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

/** Asks the process to stop and resolves when it has; after `graceMs` it is killed. */
export async function stopProcess(child: ChildProcess, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (hasExited(child)) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await exited;
  clearTimeout(timer);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A TCP port on loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no TCP port.');
  return address.port;
}
