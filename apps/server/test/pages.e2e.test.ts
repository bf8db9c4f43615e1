import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { startTestShop, type TestShop } from './harness.ts';

const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5_000))});`;

let directory: string;
let shop: TestShop;
let browser: Browser;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pushcart-web-'));
  const files: Readonly<Record<string, string | Buffer>> = {
    'web/index.html': '<!doctype html><div id="root"></div>',
    'web/assets/app-3f9a.js': SCRIPT,
    'web/assets/app-3f9a.js.br': brotliCompressSync(SCRIPT),
    'web/assets/app-3f9a.js.map': '{}',
    'web/.env': 'SECRET=1',
    'media/tea-480.webp': 'picture',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(directory, name, '..'), { recursive: true });
    await writeFile(join(directory, name), text);
  }
  const environment = { WEB_DIR: join(directory, 'web'), MEDIA_DIR: join(directory, 'media') };
  shop = await startTestShop({ environment, redis: 'none' });
  browser = new Browser(shop.url);
});

afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

test.each(['/', '/p/green-tea', '/desk/orders', '/orders/10023?token=x'])('%s is a page of the app', async (path) => {
  const { status, text, headers } = await browser.send(path);

  expect([status, text]).toEqual([200, '<!doctype html><div id="root"></div>']);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('the browser has a name before it opens a socket', async () => {
  const visitor = new Browser(shop.url);

  await visitor.send('/');

  expect(visitor.cookie('pushcart_guest')).toMatch(/^[\w-]{43}$/);
});

test('an answer names the build of the pages, which is not the one of the server', async () => {
  const { headers } = await browser.query('system.info');

  expect(headers.get('x-pushcart-build')).toMatch(/^[\w-]{22}$/);
});

test('what has a hash in its name is kept for good, and sent small', async () => {
  const { status, body, headers } = await plainRequest('/assets/app-3f9a.js', { 'accept-encoding': 'gzip, br' });

  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-encoding']).toBe('br');
  expect(headers.vary).toMatch(/accept-encoding/i);
  expect(body.length).toBeLessThan(500);
  expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
});

test('who cannot unpack gets it plain', async () => {
  const { body, headers } = await plainRequest('/assets/app-3f9a.js');

  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(SCRIPT);
});

test('a picture is kept for good', async () => {
  const { status, headers } = await browser.send('/media/tea-480.webp');

  expect(status).toBe(200);
  expect(headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
  expect(headers.get('content-type')).toBe('image/webp');
});

test.each([
  '/assets/app-3f9a.js.map',
  '/assets/app-3f9a.js.br',
  '/assets/gone.js',
  '/.env',
  '/.git/config',
  '/media/../web/.env',
  '/media/gone.webp',
  '/favicon.ico',
  '/metrics',
])('%s is not there', async (path) => {
  expect((await plainRequest(path)).status).toBe(404);
});

test('nothing is changed by sending to a page', async () => {
  expect((await browser.send('/', { method: 'POST', body: 'x' })).status).toBe(404);
});

test('a connection is kept for the next request, longer than a proxy leaves it idle', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const first = await plainRequest('/livez', {}, agent);

  const second = await plainRequest('/livez', {}, agent);

  expect([first.status, second.status, second.port]).toEqual([200, 200, first.port]);
  expect(second.headers['keep-alive']).toBe('timeout=75');
  agent.destroy();
});

interface PlainAnswer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly port: number | undefined;
}

// Without what `fetch` does by itself: tidying paths, unpacking, choosing connections.
function plainRequest(path: string, headers: Record<string, string> = {}, agent?: Agent): Promise<PlainAnswer> {
  const { hostname, port } = new URL(shop.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, ...(agent === undefined ? {} : { agent }) }, (response) => {
      const chunks: Buffer[] = [];
      const localPort = response.socket.localPort;
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
          port: localPort,
        }),
      );
    });
    asked.on('error', reject).end();
  });
}
