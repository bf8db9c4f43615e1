import type { lookup } from 'node:dns';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createHookTransport, type HookTransportOptions } from './hook-transport.ts';
import { isPublicAddress } from './public-address.ts';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: http.RequestListener): Promise<{ port: number; asked: () => number }> {
  let asked = 0;
  const server = http.createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, asked: () => asked };
}

function post(url: string, options: HookTransportOptions) {
  return createHookTransport(options).post(url, { 'content-type': 'application/json' }, '{}');
}

/** Answers each question with the next of the addresses, and the last one from then on. */
function resolving(...answers: readonly (readonly string[])[]): typeof lookup {
  let nth = 0;
  const resolve = (_name: string, _options: unknown, done: (error: null, found: unknown) => void) => {
    const found = answers[Math.min(nth, answers.length - 1)] ?? [];
    nth += 1;
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return resolve as unknown as typeof lookup;
}

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.100.100.200',
  '168.63.129.16',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fd00:ec2::254',
  '::ffff:10.0.0.1',
  '::ffff:127.0.0.1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  '::7f00:1',
  '4000::1',
  'ff02::1',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  'http://127.0.0.1:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://localhost:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f.1:PORT/',
])('%s is not reached', async (url) => {
  const { port, asked } = await serve((_request, response) => response.end());

  const answer = await post(url.replace('PORT', String(port)), {});

  expect(answer).toMatchObject({ code: null, excerpt: 'ADDRESS_REFUSED' });
  expect(asked()).toBe(0);
});

test('a name that is public when asked first and local when connected is not reached', async () => {
  const { port, asked } = await serve((_request, response) => response.end());
  const resolve = resolving(['93.184.216.34'], ['127.0.0.1']);
  const transport = createHookTransport({ resolve, timeoutMs: 300 });
  const url = `http://rebinding.example:${port}/`;

  await transport.post(url, {}, '{}');
  const answer = await transport.post(url, {}, '{}');

  expect(answer).toMatchObject({ code: null, excerpt: 'ADDRESS_REFUSED' });
  expect(asked()).toBe(0);
});

test('a name with one local address among public ones is refused', async () => {
  const answer = await post('http://mixed.example/', { resolve: resolving(['93.184.216.34', '127.0.0.1']) });

  expect(answer.excerpt).toBe('ADDRESS_REFUSED');
});

test('a redirect is an answer, and nothing follows it', async () => {
  const inner = await serve((_request, response) => response.end('inside'));
  const { port } = await serve((_request, response) => {
    response.writeHead(307, { location: `http://127.0.0.1:${inner.port}/` }).end('moved');
  });

  const answer = await post(`http://127.0.0.1:${port}/`, { allowLoopback: true });

  expect(answer).toMatchObject({ code: 307, excerpt: 'moved' });
  expect(inner.asked()).toBe(0);
});

test('an answer without end is cut, one that never comes is given up, and a closed port is named', async () => {
  const endless = await serve((_request, response) => {
    const more = () => {
      while (response.write('x'.repeat(16_384)));
    };
    response.on('drain', more);
    more();
  });
  const silent = await serve(() => undefined);
  const options = { allowLoopback: true, timeoutMs: 1_000 };

  const long = await post(`http://127.0.0.1:${endless.port}/`, options);
  expect(long).toMatchObject({ code: 200, excerpt: 'x'.repeat(1_024) });
  expect(await post(`http://127.0.0.1:${silent.port}/`, options)).toMatchObject({ code: null, excerpt: 'TIMEOUT' });
  expect(await post('http://127.0.0.1:1/', options)).toMatchObject({ code: null, excerpt: 'ECONNREFUSED' });
});
