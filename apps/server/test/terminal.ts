import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../terminal/bin/pushcart.mjs', import.meta.url));

export interface Terminal extends AsyncDisposable {
  /** What it printed so far, a document a line. */
  readonly printed: readonly unknown[];
}

/** `pushcart … --json` as somebody else's process. */
export function openTerminal(url: string, token: string, ...command: string[]): Terminal {
  const child = spawn(process.execPath, [BIN, ...command, '--json'], {
    env: { PATH: process.env.PATH, PUSHCART_URL: url, PUSHCART_TOKEN: token },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: unknown[] = [];
  createInterface(child.stdout).on('line', (line) => printed.push(JSON.parse(line)));
  const gone = once(child, 'exit');
  return {
    printed,
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT');
      await gone;
    },
  };
}
