import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Person, startTestShop, type TestShop } from './harness.ts';

const STOREFRONT = 'https://storefront.example';
const ELSEWHERE = [
  'https://evil.example',
  'null',
  'http://storefront.example',
  'https://storefront.example.evil.example',
];
const DOORS = ['/trpc/system.info', '/api/system.info', '/api/events/stock.watch', '/media', '/trpc/stock.watch'];

let shop: TestShop;
let owner: Person;
beforeAll(async () => {
  shop = await startTestShop({ environment: { ALLOWED_ORIGINS: STOREFRONT } });
  owner = await shop.staff('owner');
});
afterAll(() => shop[Symbol.asyncDispose]());

/** Without the body, which of a stream has no end. */
async function ask(path: string, origin: string, init: RequestInit = {}) {
  const stop = new AbortController();
  const headers = { origin, ...(init.headers as Record<string, string> | undefined) };
  const { status, headers: told } = await fetch(`${shop.url}${path}`, { ...init, headers, signal: stop.signal });
  stop.abort();
  const cors = Object.fromEntries([...told].filter(([name]) => name.startsWith('access-control-')));
  return { status, cors, vary: told.get('vary') ?? '' };
}

const preflight = (path: string, origin: string) =>
  ask(path, origin, {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,x-pushcart-client',
    },
  });

async function upgrade(origin: string): Promise<number> {
  const socket = new WebSocket(`${shop.url.replace('http', 'ws')}/live`, { headers: { origin } });
  socket.on('error', () => undefined);
  const [first] = await Promise.race([
    once(socket, 'unexpected-response').then(([, response]) => [response.statusCode]),
    once(socket, 'open').then(() => [101]),
  ]);
  socket.terminate();
  return first;
}

test.each(DOORS)('%s asks a page of a named address in, and no other', async (path) => {
  const { status, cors } = await preflight(path, STOREFRONT);

  expect(status).toBe(204);
  expect(cors).toMatchObject({
    'access-control-allow-origin': STOREFRONT,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST',
  });
  expect(cors['access-control-allow-headers']?.toLowerCase()).toMatch(/authorization.*x-pushcart-client/);
  for (const origin of ELSEWHERE) {
    const refused = await preflight(path, origin);
    expect(refused.cors).toEqual({});
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.vary).toContain('Origin');
  }
});

test('answers may be read by a page of a named address alone, refusals too', async () => {
  const input = encodeURIComponent(JSON.stringify({ variantIds: [shop.store.variantId] }));
  const bearer = { authorization: `Bearer ${owner.token}` };
  const paths = [
    ['/api/order.listForStore?input={}', bearer, 200],
    ['/trpc/system.info', {}, 200],
    [`/api/events/stock.watch?input=${input}`, {}, 200],
    ['/api/order.listForStore?input={}', {}, 401],
    ['/trpc/order.listForStore', { authorization: 'Bearer pushcart_half' }, 401],
  ] as const;

  for (const [path, headers, status] of paths) {
    const answer = await ask(path, STOREFRONT, { headers });
    expect(answer.status).toBe(status);
    expect(answer.cors).toMatchObject({ 'access-control-allow-origin': STOREFRONT });
    expect(answer.cors['access-control-expose-headers']).toContain('X-Pushcart-Version');
    expect(answer.vary).toContain('Origin');
    for (const origin of ELSEWHERE) expect((await ask(path, origin, { headers })).cors).toEqual({});
  }
});

test('changes and sockets are taken from the same pages', async () => {
  const change = (origin: string) =>
    ask('/trpc/cart.acceptPrices', origin, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'x-pushcart-guest': 'g'.repeat(64) },
    });

  expect((await change(STOREFRONT)).status).not.toBe(403);
  expect(await upgrade(STOREFRONT)).toBe(101);
  for (const origin of ELSEWHERE) {
    expect((await change(origin)).status).toBe(403);
    expect(await upgrade(origin)).toBe(403);
  }
});

test('where no address is named, there is none but the shop’s own', async () => {
  await using other = await startTestShop({ environment: { ALLOWED_ORIGINS: '' } });

  const { headers } = await fetch(`${other.url}/api/system.info`, { headers: { origin: STOREFRONT } });

  expect(headers.get('access-control-allow-origin')).toBeNull();
});
