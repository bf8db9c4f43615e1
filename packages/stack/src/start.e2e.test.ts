import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { repositoryRoot } from './paths.ts';
import { freePort } from './process.ts';

const READY_WITHIN_MS = 180_000;
const SECOND_START_WITHIN_MS = 30_000;

let dataDir: string;
let port: number;
let npm: ChildProcess | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), `pushcart-test-${process.pid}-start-`));
  port = await freePort();
});
afterEach(async () => {
  npm?.kill('SIGKILL');
  await vi.waitFor(async () => expect(await processes()).toEqual([]), { timeout: 30_000, interval: 100 });
  await rm(dataDir, { recursive: true, force: true });
});

/** `npm start` on a data directory of its own; resolves with what it printed once the shop is ready. */
async function start(withinMs: number): Promise<string> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  const started = spawn('npm', ['start'], { cwd: repositoryRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
  npm = started;
  let printed = '';
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const said = () => expect(printed).toContain('Ctrl-C stops everything');
  await vi.waitFor(said, { timeout: withinMs, interval: 50 });
  return printed;
}

/** Everything that runs for the data directory, be it ours, PostgreSQL or Redis. */
async function processes(): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = pids.map(async (pid) => {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (!environment.includes(`DATA_DIR=${dataDir}\0`)) return [];
    return [(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')];
  });
  return (await Promise.all(found)).flat().filter((command) => command !== '');
}

const shopPid = async (): Promise<number> => JSON.parse(await readFile(join(dataDir, 'owner.json'), 'utf8')).pid;

test('the shop starts, outlives kill -9 with its data, and stops without leaving a process', async () => {
  const first = await start(READY_WITHIN_MS);
  const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } });
  expect(first).toContain('Seeding the demo store');
  expect(page.status).toBe(200);

  process.kill(await shopPid(), 'SIGKILL');
  await vi.waitFor(async () => expect(await processes()).toEqual([]), { timeout: 30_000, interval: 100 });

  const second = await start(SECOND_START_WITHIN_MS);
  expect(second).not.toContain('Seeding');
  expect(second).toContain('shopper@');

  const ended = npm && once(npm, 'exit');
  process.kill(await shopPid(), 'SIGINT');
  await ended;
  expect(await processes()).toEqual([]);
}, 300_000);
