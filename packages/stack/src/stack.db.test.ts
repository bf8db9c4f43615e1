import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isAlive, spawnTied } from './process.ts';
import { startStack } from './stack.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), `pushcart-test-${process.pid}-stack-`));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmasterPid = async (): Promise<number> =>
  Number.parseInt(await readFile(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10);

const HOLDER = `
  import { startStack } from ${JSON.stringify(fileURLToPath(new URL('./stack.ts', import.meta.url)))};
  const { databaseUrl } = await startStack({ dataDir: process.argv[1] });
  process.stdout.write(databaseUrl + '\\n');
  setInterval(() => {}, 60_000);
`;

/** Another process that runs a stack on the data directory, as `npm start` does. */
async function startHolder() {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const args = ['--import', tsx, '--input-type=module', '-e', HOLDER, dataDir];
  const holder = spawnTied(process.execPath, args, { stopSignal: 'TERM' });
  const [line] = await once(holder.stdout ?? holder, 'data');
  return { holder, databaseUrl: String(line).trim() };
}

test('data is there after a stop and a start, and nothing runs in between', async () => {
  const first = await startStack({ dataDir });
  await query(first.databaseUrl, 'CREATE TABLE mark AS SELECT 42 AS answer');
  const pid = await postmasterPid();
  await first.close();
  const between = isAlive(pid);

  const second = await startStack({ dataDir });
  const rows = await query(second.databaseUrl, 'SELECT answer FROM mark');
  await second.close();

  expect(between).toBe(false);
  expect(rows).toEqual([{ answer: 42 }]);
});

test('a data directory in use is refused', async () => {
  const stack = await startStack({ dataDir });

  await expect(startStack({ dataDir })).rejects.toThrow(`already running on ${dataDir}`);

  await stack.close();
});

test('a stack killed with -9 leaves no server behind and keeps its committed data', async () => {
  const { holder, databaseUrl } = await startHolder();
  await query(databaseUrl, 'CREATE TABLE mark AS SELECT 7 AS answer');
  const pid = await postmasterPid();

  holder.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000, interval: 20 });

  const stack = await startStack({ dataDir });
  const rows = await query(stack.databaseUrl, 'SELECT answer FROM mark');
  await stack.close();
  expect(rows).toEqual([{ answer: 7 }]);
});

test('a pid file that names a program which is no server does not stop the start', async () => {
  const first = await startStack({ dataDir });
  await first.close();
  await writeFile(join(dataDir, 'postgres', 'data', 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);

  const second = await startStack({ dataDir });
  const rows = await query(second.databaseUrl, 'SELECT 1 AS one');
  await second.close();

  expect(rows).toEqual([{ one: 1 }]);
});

test('Redis that ends by itself comes back at the same address', async () => {
  const lines: string[] = [];
  const stack = await startStack({ dataDir, log: (line) => lines.push(line) });
  const { createClient } = await import('redis');
  const client = await createClient({ url: stack.redisUrl ?? '' })
    .on('error', () => {})
    .connect();

  await client.sendCommand(['SHUTDOWN', 'NOSAVE']).catch(() => {});
  await vi.waitFor(async () => expect(await client.ping()).toBe('PONG'), { timeout: 10_000, interval: 50 });

  expect(lines).toContain('Redis ended; starting it again');
  client.destroy();
  await stack.close();
});

test('addresses it is given are used as they are', async () => {
  const own = await startStack({ dataDir });
  const other = await mkdtemp(join(tmpdir(), `pushcart-test-${process.pid}-stack-`));

  const stack = await startStack({
    dataDir: other,
    databaseUrl: own.databaseUrl,
    redisUrl: 'redis://cache.example:6380',
  });

  expect(stack).toMatchObject({ databaseUrl: own.databaseUrl, redisUrl: 'redis://cache.example:6380' });
  await stack.close();
  await own.close();
  await rm(other, { recursive: true, force: true });
});
