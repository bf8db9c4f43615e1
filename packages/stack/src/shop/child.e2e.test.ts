import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freePort, isAlive } from '../process.ts';
import { type ChildOptions, runToEnd, startChild } from './child.ts';

let dir: string;
let lines: string[];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), `pushcart-test-${process.pid}-child-`));
  lines = [];
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const options = (script: string, more: Partial<ChildOptions> = {}): ChildOptions => ({
  name: 'clerk',
  program: ['-e', script],
  env: {},
  logFile: join(dir, 'clerk.log'),
  log: (line) => lines.push(line),
  ...more,
});

const SERVER = `
  console.log('pid', process.pid);
  require('http').createServer((_, response) => response.end()).listen(process.env.PORT, '127.0.0.1');
`;

async function startServer() {
  const port = await freePort();
  const child = await startChild(
    options(SERVER, { env: { PORT: String(port) }, readyUrl: `http://127.0.0.1:${port}/` }),
  );
  return { child, answers: async () => (await fetch(`http://127.0.0.1:${port}/`)).ok };
}

const pids = async (): Promise<number[]> =>
  [...(await readFile(join(dir, 'clerk.log'), 'utf8')).matchAll(/pid (\d+)/g)].map((match) => Number(match[1]));

test('a child is handed over once it answers, and is gone once closed', async () => {
  const { child, answers } = await startServer();
  const [pid = 0] = await pids();
  const answered = await answers();

  await child.close();

  expect(answered).toBe(true);
  expect(isAlive(pid)).toBe(false);
});

test('a child that is killed comes back', async () => {
  const { child, answers } = await startServer();
  const [pid = 0] = await pids();

  process.kill(pid, 'SIGKILL');
  await vi.waitFor(async () => expect(await pids()).toHaveLength(2), { timeout: 10_000, interval: 20 });
  await vi.waitFor(async () => expect(await answers()).toBe(true), { timeout: 10_000, interval: 20 });

  expect(lines).toEqual(['clerk ended (SIGKILL); starting it again']);
  await child.close();
});

test('a child that ends before it is ready is told about with the end of its log', async () => {
  const broken = options('console.log("the till is missing"); process.exit(3)', { readyUrl: 'http://127.0.0.1:1/' });

  await expect(startChild(broken)).rejects.toThrow(/clerk ended before it was ready.*the till is missing/s);
});

test('work that fails is told about with the end of its log', async () => {
  await expect(runToEnd(options('console.log("no shelves"); process.exit(1)'))).rejects.toThrow(/no shelves/);
});
