import { fork } from 'node:child_process';
import { once } from 'node:events';
import { newKey, type StockFrame } from '@pushcart/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { eventually } from './browser.ts';
import { freePort } from './free-port.ts';
import { startTestShop, type TestShop } from './harness.ts';
import { BUILT_SERVER } from './node.ts';
import { ready } from './ready.ts';

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop({ nodes: 2, spawn: true, stock: 50 });
}, 90_000);
afterAll(() => shop[Symbol.asyncDispose]());

async function startChild(environment: Record<string, string> = {}) {
  return fork(BUILT_SERVER.path, {
    env: { PATH: process.env.PATH, ...shop.nodes[0].environment, PORT: String(await freePort()), ...environment },
    execArgv: [...BUILT_SERVER.execArgv],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

async function startReady(environment?: Record<string, string>) {
  const child = await startChild(environment);
  await ready(child);
  return child;
}

test('a server killed with -9 under a watched page loses nothing', async () => {
  const owner = await shop.staff('owner', 0);
  const levels: number[] = [];
  const note = (frame: StockFrame) => {
    if (frame.kind === 'snapshot') levels.push(...frame.state.map(({ available }) => available));
    if (frame.kind === 'event') levels.push(frame.data.level.available);
  };
  const { variantId, warehouseId } = shop.store;
  shop.connect({ node: 1 }).stock.watch.subscribe({ variantIds: [variantId] }, { onData: ({ data }) => note(data) });
  await eventually(() => levels.at(-1) === 50);

  await shop.nodes[1]?.stop('SIGKILL');
  await owner.client.inventory.adjust.mutate({ variantId, warehouseId, delta: -7, cause: 'counted', key: newKey() });
  await shop.nodes[1]?.start();

  await eventually(() => levels.at(-1) === 43, 20_000);
});

test('SIGTERM ends it in order', async () => {
  const child = await startReady();
  const exited = once(child, 'exit');

  child.kill('SIGTERM');

  expect(await exited).toEqual([0, null]);
});

test('a second signal ends it at once', async () => {
  const child = await startChild({ DRAIN_MS: '20000' });
  const socket = new WebSocket(`${(await ready(child)).replace('http', 'ws')}/live`);
  await once(socket, 'open');
  const exited = once(child, 'exit');

  // Two of a kind may become one before they are seen.
  child.kill('SIGINT');
  child.kill('SIGTERM');

  // Whoever is drained in order ends with 0.
  expect(await exited).toEqual([1, null]);
  socket.terminate();
});

test('it does not outlive the process that started it', async () => {
  const child = await startReady();
  const exited = once(child, 'exit');

  child.disconnect();

  expect(await exited).toEqual([0, null]);
});

test('without its secrets it does not start, and says which are missing', async () => {
  const child = await startChild({ SIGNING_KEY: '', PII_KEYS: 'hunter2' });
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text += String(chunk);
  });

  const [code] = await once(child, 'exit');

  expect(code).toBe(1);
  expect(text).toMatch(/SIGNING_KEY[\s\S]*PII_KEYS/);
  expect(text).not.toContain('hunter2');
});
