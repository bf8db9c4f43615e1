import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasExited, spawnTied, stopProcess } from '../process.ts';
import type { Program } from './programs.ts';

export interface ChildOptions {
  readonly name: string;
  readonly program: Program;
  readonly env: NodeJS.ProcessEnv;
  /** Takes its output; without one it goes to ours. */
  readonly logFile?: string | undefined;
  /** Answers 200 as soon as the child is of use. */
  readonly readyUrl?: string | undefined;
  readonly log: (line: string) => void;
}

export interface Child {
  close(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const POLL_MS = 50;
const STOP_WITHIN_MS = 30_000;
const FIRST_RESTART_MS = 500;
const LAST_RESTART_MS = 10_000;
const LOG_LINES_SHOWN = 15;

/** Starts a program, waits until it is of use, and from then on brings it back when it ends by itself. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, log, readyUrl } = options;
  let child = await launch(options, 'w');
  if (readyUrl) await waitUntilReady(child, readyUrl, options);

  let wanted = true;
  const supervise = async () => {
    for (let delayMs = FIRST_RESTART_MS; wanted; delayMs = Math.min(delayMs * 2, LAST_RESTART_MS)) {
      const startedAt = Date.now();
      if (!hasExited(child)) await once(child, 'exit');
      if (!wanted) return;
      if (Date.now() - startedAt > LAST_RESTART_MS) delayMs = FIRST_RESTART_MS;
      log(`${name} ended (${child.signalCode ?? `exit ${child.exitCode}`}); starting it again`);
      await sleep(delayMs);
      if (wanted) child = await launch(options, 'a');
    }
  };
  const supervision = supervise();

  return {
    close: async () => {
      wanted = false;
      await stopProcess(child, 'SIGTERM', STOP_WITHIN_MS);
      await supervision;
    },
  };
}

/** Runs a program to its end. What it prints goes to the log file; its error output, where progress goes, to ours. */
export async function runToEnd(options: ChildOptions): Promise<void> {
  const child = await launch(options, 'w', 'inherit');
  if (!hasExited(child)) await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(await endedBefore('its work was done', options));
}

async function launch(
  { program, env, logFile }: ChildOptions,
  flags: 'w' | 'a',
  errors?: 'inherit',
): Promise<ChildProcess> {
  const settings = { env: { ...process.env, ...env }, stopSignal: 'TERM' } as const;
  if (!logFile) return spawnTied(process.execPath, program, { ...settings, output: 'inherit' });
  await mkdir(dirname(logFile), { recursive: true });
  const file = await open(logFile, flags);
  const child = spawnTied(process.execPath, program, { ...settings, output: file.fd, errors: errors ?? file.fd });
  await file.close();
  return child;
}

async function waitUntilReady(child: ChildProcess, url: string, options: ChildOptions): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (hasExited(child)) throw new Error(await endedBefore('it was ready', options));
    if (Date.now() > deadline) {
      await stopProcess(child, 'SIGTERM', STOP_WITHIN_MS);
      throw new Error(`${options.name} was not ready after ${READY_WITHIN_MS / 1000} s at ${url}.`);
    }
    await sleep(POLL_MS);
  }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  return response?.ok ?? false;
}

async function endedBefore(moment: string, { name, logFile }: ChildOptions): Promise<string> {
  const text = logFile ? await readFile(logFile, 'utf8').catch(() => '') : '';
  const last = text.trimEnd().split('\n').slice(-LOG_LINES_SHOWN).join('\n');
  return `${name} ended before ${moment}.${last ? ` The end of ${logFile}:\n${last}` : ''}`;
}
