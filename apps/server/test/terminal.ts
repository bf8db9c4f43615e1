import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../terminal/bin/pushcart.mjs', import.meta.url));

interface Caller {
  readonly url: string;
  readonly token?: string;
  readonly apiKey?: string;
}

export interface Terminal extends AsyncDisposable {
  /** What it printed so far, a document a line. */
  readonly printed: readonly unknown[];
  /** What it said beside that so far, line by line. */
  readonly said: readonly string[];
}

/** `pushcart … --json` as somebody else's process. */
export function openTerminal(url: string, token: string, ...command: string[]): Terminal {
  const child = startTerminal({ url, token }, [...command, '--json']);
  const printed: unknown[] = [];
  const said: string[] = [];
  createInterface(child.stdout).on('line', (line) => printed.push(JSON.parse(line)));
  createInterface(child.stderr).on('line', (line) => said.push(line));
  const gone = once(child, 'exit');
  return {
    printed,
    said,
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT');
      await gone;
    },
  };
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** What it printed, read as a document a line. */
  documents<Document>(): readonly Document[];
}

/** `pushcart …` to its end, as a script would run it. */
export async function runTerminal(caller: Caller, ...command: string[]): Promise<Ran> {
  const child = startTerminal(caller, command);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const lines = out.split('\n').filter((line) => line !== '');
  return { code: code as number | null, out, err, documents: () => lines.map((line) => JSON.parse(line)) };
}

/** `pushcart …` with what it prints to be read. */
export function startTerminal(
  { url, token, apiKey }: Caller,
  command: readonly string[],
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [BIN, ...command], {
    env: { PATH: process.env.PATH, PUSHCART_URL: url, PUSHCART_TOKEN: token, PUSHCART_API_KEY: apiKey },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
