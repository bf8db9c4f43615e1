import { once } from 'node:events';
import { request } from 'node:http';
import { newKey, reasonOf, type StockFrame } from '@pushcart/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Browser, eventually } from './browser.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;
let owner: Person;

beforeAll(async () => {
  shop = await startTestShop({ nodes: 2, stock: 100 });
  owner = await shop.staff('owner');
});
afterAll(() => shop[Symbol.asyncDispose]());

const live = (node = 0) => `${(shop.nodes[node]?.url ?? '').replace('http', 'ws')}/live`;

async function upgradeStatus(url: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(url, { headers });
  const [first] = await Promise.race([
    once(socket, 'unexpected-response').then(([, response]) => [response.statusCode]),
    once(socket, 'open').then(() => [101]),
  ]);
  socket.on('error', () => undefined);
  socket.terminate();
  return first;
}

function watchStock(node = 0) {
  const client = shop.connect({ node });
  const frames: StockFrame[] = [];
  client.stock.watch.subscribe({ variantIds: [shop.store.variantId] }, { onData: ({ data }) => frames.push(data) });
  const available = () => {
    const levels = frames.flatMap((frame) =>
      frame.kind === 'snapshot' ? frame.state : frame.kind === 'event' ? [frame.data.level] : [],
    );
    return levels.at(-1)?.available;
  };
  return { client, frames, available };
}

async function adjust(delta: number): Promise<number> {
  const { variantId, warehouseId } = shop.store;
  const change = { variantId, warehouseId, delta, cause: 'counted', key: newKey() };
  return (await owner.client.inventory.adjust.mutate(change)).onHand;
}

describe('who may open a socket', () => {
  test.each([
    ['a page of another site', '/live', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', '/live', { origin: 'null' }, 403],
    ['cookies that say nothing of their page', '/live', { cookie: `pushcart=${'x'.repeat(43)}` }, 403],
    ['nobody at another address', '/trpc', {}, 404],
    ['nobody at the root', '/', {}, 404],
    ['an app', '/live', {}, 101],
  ])('%s', async (_name, path, headers, status) => {
    expect(await upgradeStatus(live().replace('/live', path), headers)).toBe(status);
  });

  test('a page of the shop, with its cookies', async () => {
    const headers = { origin: shop.url, cookie: `pushcart_guest=${'g'.repeat(43)}` };

    expect(await upgradeStatus(live(), headers)).toBe(101);
  });

  test('an address that is none harms nobody', async () => {
    const { hostname, port } = new URL(shop.url);
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'x'.repeat(24),
    };
    const asked = request({ hostname, port, path: '//', headers }).end();
    asked.on('error', () => undefined);

    await once(asked, 'close');

    expect((await new Browser(shop.url).send('/livez')).status).toBe(200);
  });

  test('who announces parameters and keeps them back is closed', async () => {
    const socket = new WebSocket(`${live()}?connectionParams=1`);

    const [code] = await once(socket, 'close');

    expect(code).toBe(4408);
  }, 12_000);
});

describe('what a socket may say', () => {
  test('a frame of 70 KB closes it, and nothing is compressed', async () => {
    const socket = new WebSocket(live(), { perMessageDeflate: true });
    await once(socket, 'open');
    expect(socket.extensions).toBe('');

    socket.send('x'.repeat(70_000));

    expect((await once(socket, 'close'))[0]).toBe(1009);
  });

  test.each([
    '{',
    '7',
    '{"id":{},"method":"query"}',
    '{"id":1,"method":"explode"}',
    `[${Array(200).fill('{}').join()}]`,
  ])('%s is answered with an error or closed, and the server goes on', async (text) => {
    const socket = new WebSocket(live());
    await once(socket, 'open');
    const answered = Promise.race([once(socket, 'message'), once(socket, 'close')]);

    socket.send(text);

    const [answer] = await answered;
    if (typeof answer !== 'number') expect(String(answer)).toMatch(/"error"/);
    expect(String(answer)).not.toMatch(/stack|node_modules/);
    socket.terminate();
    expect((await new Browser(shop.url).send('/livez')).status).toBe(200);
  });

  test.each(['other:stream', '../..', 'x'.repeat(300)])('the cursor %s is refused', async (lastEventId) => {
    const reasons: string[] = [];

    shop.connect().cart.watch.subscribe({ lastEventId }, { onError: (error) => reasons.push(reasonOf(error)) });

    await expect.poll(() => reasons).toEqual(['INVALID_INPUT']);
  });
});

describe('what is watched', () => {
  test('a change on one server is seen on the other', async () => {
    const here = watchStock(0);
    const there = watchStock(1);
    await eventually(() => here.frames.length > 0 && there.frames.length > 0);

    const onHand = await adjust(+5);

    await eventually(() => here.available() === onHand && there.available() === onHand, 15_000);
  });

  test('the feed of the store is for staff, and another guest sees nothing of a cart', async () => {
    const shopper = await shop.shopper();
    const refused = async (subscribe: (onError: (error: unknown) => void) => unknown) =>
      reasonOf(await new Promise<unknown>((resolve) => subscribe(resolve)));

    const guest = shop.guest();

    expect(await refused((onError) => guest.inventory.watch.subscribe({}, { onError }))).toBe('SIGN_IN_REQUIRED');
    expect(await refused((onError) => shopper.client.inventory.watch.subscribe({}, { onError }))).toBe('FORBIDDEN');
    expect(await refused((onError) => shopper.client.metrics.watch.subscribe({}, { onError }))).toBe('FORBIDDEN');
  });

  test('a stream goes on by itself when its server was gone, and has the newest figure', async () => {
    const { client, frames, available } = watchStock(1);
    await eventually(() => frames.length > 0);

    await shop.nodes[1]?.stop();
    const onHand = await adjust(-3);
    await shop.nodes[1]?.start();

    await eventually(() => available() === onHand, 15_000);
    expect(client.connection.state).toBe('live');
    expect(client.connection.lastEventAt).toBeInstanceOf(Date);
  });

  test('a server that drains moves its clients without a failed call', async () => {
    const { client, frames, available } = watchStock(1);
    await eventually(() => frames.length > 0);
    const node = shop.nodes[1];

    const stopped = node?.stop('SIGTERM');
    const onHand = await adjust(+1);
    await stopped;
    await node?.start();

    await eventually(() => available() === onHand && client.connection.state === 'live', 15_000);
  });
});
