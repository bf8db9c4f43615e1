import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;
let browser: Browser;
const METRICS_TOKEN = 'q7Zp2mXv9sKd4tRw8yBn3cLf';

beforeAll(async () => {
  shop = await startTestShop({ environment: { METRICS_TOKEN } });
  browser = new Browser(shop.url);
});
afterAll(() => shop[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };

describe('what is not a call of the contract', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'cart.__proto__.get', 'cart', 'no.such'])(
    '%s is not found',
    async (path) => {
      expect(await browser.query(path)).toMatchObject({ status: 404, data: { reason: 'NOT_FOUND' } });
    },
  );

  test('a change asked for by GET, a question by POST and other verbs are refused', async () => {
    expect((await browser.query('cart.acceptPrices')).status).toBe(405);
    expect((await browser.mutate('system.info')).status).toBe(405);
    expect((await browser.send('/trpc/system.info', { method: 'PUT', body: '{}', headers: json })).status).toBe(405);
    expect((await browser.send('/trpc/system.info', { method: 'DELETE', headers: json })).status).toBe(405);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
  ])('a body of type %s is refused', async (type) => {
    const answer = await browser.send('/trpc/session.signOut', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': type },
    });

    expect(answer.status).toBe(415);
  });

  test.each(['{"sku":', 'null', '[]', '"x"', '{"json":[1]}'])('the body %s is refused', async (body) => {
    const answer = await browser.send('/trpc/checkout.hold', { method: 'POST', body, headers: json });

    expect(answer).toMatchObject({ status: 400, data: { reason: 'INVALID_INPUT' } });
  });

  test('an empty body is refused where something is asked for', async () => {
    expect((await browser.send('/trpc/checkout.hold', { method: 'POST', body: '', headers: json })).status).toBe(400);
  });

  test('a large body is refused, told in its length or not', async () => {
    const large = JSON.stringify({ json: { key: 'k'.repeat(200_000) } });
    const told = await browser.send('/trpc/checkout.hold', { method: 'POST', body: large, headers: json });
    const stream = new Blob([large]).stream();
    const streamed = await fetch(`${shop.url}/trpc/checkout.hold`, {
      method: 'POST',
      body: stream,
      headers: { ...json, origin: shop.url },
      duplex: 'half',
    } as RequestInit);

    expect([told.status, streamed.status]).toEqual([413, 413]);
  });

  test('deep nesting is refused', async () => {
    const body = `{"json":${'['.repeat(49_000)}${']'.repeat(49_000)}}`;

    expect((await browser.send('/trpc/checkout.hold', { method: 'POST', body, headers: json })).status).toBe(400);
  });

  test('what superjson could build is refused', async () => {
    const body = JSON.stringify({ json: { key: '9'.repeat(100_000) }, meta: { values: { key: ['bigint'] } } });

    expect((await browser.send('/trpc/checkout.hold', { method: 'POST', body, headers: json })).status).toBe(400);
  });

  test.each([
    [
      'unitPrice',
      { variantId: '01990000-0000-7000-8000-000000000001', quantity: 1, key: 'key-12345678', unitPrice: 1 },
    ],
    ['__proto__', JSON.parse('{"key":"key-12345678","__proto__":{"admin":true}}')],
    ['constructor', { key: 'key-12345678', constructor: { prototype: { polluted: 1 } } }],
  ])('the extra field %s is refused', async (_name, input) => {
    const path = 'variantId' in input ? 'cart.addLine' : 'checkout.hold';
    const answer = await browser.send(`/trpc/${path}`, {
      method: 'POST',
      body: JSON.stringify({ json: input }),
      headers: json,
    });

    expect(answer.status).toBe(400);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('eleven calls in one request are refused, ten are answered', async () => {
    const batch = (size: number, path = 'system.info') =>
      browser.send(`/trpc/${Array(size).fill(path).join()}?batch=1&input=%7B%7D`);

    expect((await batch(11)).status).toBe(400);
    expect((await batch(2_000, '')).status).toBe(400);
    expect((await batch(10)).status).toBe(200);
  });

  test('questions and changes in one request are refused', async () => {
    const answer = await browser.send('/trpc/system.info,cart.acceptPrices?batch=1', {
      method: 'POST',
      body: '{}',
      headers: json,
    });

    expect(answer.status).toBe(400);
  });

  test('an address or a header beyond all measure is refused', async () => {
    const long = await browser.send(`/trpc/system.info?input=${'x'.repeat(20_000)}`);
    const header = await browser.send('/livez', { headers: { 'x-long': 'x'.repeat(20_000) } });

    expect([long.status, header.status]).toEqual([431, 431]);
  });
});

describe('pages of other sites', () => {
  const evil = 'https://evil.example';

  test.each([evil, 'null', 'https://127.0.0.1', 'http://127.0.0.1.evil.example'])(
    'cannot change anything with the cookies of a shopper: %s',
    async (origin) => {
      const visitor = new Browser(shop.url);
      await visitor.query('session.current');

      const answer = await visitor.mutate('cart.acceptPrices', undefined, { origin });

      expect(answer).toMatchObject({ status: 403, data: { reason: 'FOREIGN_ORIGIN' } });
    },
  );

  test('a cookie without a word of where it comes from is refused, an app without cookies is not', async () => {
    const visitor = new Browser(shop.url);
    await visitor.query('session.current');
    const call = (headers: Record<string, string>) =>
      fetch(`${shop.url}/trpc/cart.acceptPrices`, { method: 'POST', body: '{}', headers: { ...json, ...headers } });

    expect((await call({ cookie: visitor.cookieHeader })).status).toBe(403);
    expect((await call({ cookie: visitor.cookieHeader, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await call({ cookie: visitor.cookieHeader, 'sec-fetch-site': 'same-origin' })).status).not.toBe(403);
    expect((await call({})).status).not.toBe(403);
  });

  test('cannot sign a shopper in as somebody else', async () => {
    const answer = await new Browser(shop.url, evil).mutate('session.signIn', {
      email: 'a@example.com',
      password: 'x',
    });

    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('are not told that they may read', async () => {
    const preflight = await fetch(`${shop.url}/trpc/session.current`, {
      method: 'OPTIONS',
      headers: { origin: evil, 'access-control-request-method': 'POST' },
    });
    const read = await fetch(`${shop.url}/trpc/session.current`, { headers: { origin: evil } });

    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('what the outside sees', () => {
  test('headers that keep browsers on the safe side, and none that tells what runs here', async () => {
    const { headers } = await browser.query('system.info');
    const policy = headers.get('content-security-policy') ?? '';

    for (const directive of ["script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(directive);
    }
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(headers.get('x-pushcart-version')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(headers.get('x-pushcart-build')).toBe('dev');
  });

  test.each([
    '/.git/config',
    '/metrics',
    '/nothing',
    '/media/none.webp',
    '/live',
    '/callbacks/nobody',
    '//',
    '/%00',
    '/%E0%A4%A',
    '/trpc/%E0%A4%A',
  ])('%s holds nothing', async (path) => {
    const status = await rawStatus(path);

    expect([400, 404]).toContain(status);
  });

  test('figures are for who has the token', async () => {
    const ask = (authorization: string) => browser.send('/metrics', { headers: { authorization } });

    expect((await ask('Bearer wrong')).status).toBe(404);
    const { status, text } = await ask(`Bearer ${METRICS_TOKEN}`);
    expect(status).toBe(200);
    expect(text).toMatch(/pushcart_http_seconds_count\{.*route="trpc"/);
    expect(text).toMatch(/pushcart_sockets\{figure="connections"\} \d/);
  });

  test('the server is alive and ready', async () => {
    expect((await browser.send('/livez')).status).toBe(200);
    expect((await browser.send('/readyz')).status).toBe(200);
  });

  test('an error says which request it was and nothing of the inside', async () => {
    const { data, text, headers } = await browser.query('catalog.product', { slug: 'no-such-product' });

    expect(data).toMatchObject({
      reason: 'NOT_FOUND',
      path: 'catalog.product',
      requestId: headers.get('x-request-id'),
    });
    expect(text).not.toMatch(/stack|prisma|SELECT|node_modules/i);
  });
});

test('half a request is not waited for', async () => {
  const { hostname, port } = new URL(shop.url);
  const socket = connect(Number(port), hostname);
  socket.write('GET /livez HTTP/1.1\r\nHost: x\r\nX-Half: ');
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });

  await once(socket, 'close');

  expect(text).toMatch(/^HTTP\/1\.1 408/);
});

// Sends the path as it stands, which `fetch` would tidy up.
async function rawStatus(path: string): Promise<number> {
  const { hostname, port } = new URL(shop.url);
  const asked = request({ hostname, port, path, method: 'GET' }).end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response.statusCode;
}
