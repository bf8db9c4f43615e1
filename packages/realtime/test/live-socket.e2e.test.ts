import { once } from 'node:events';
import { request } from 'node:http';
import { connect as connectTo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { wake } from '../src/index.ts';
import { createDatabase, type RealtimeDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { connect, Follower } from './follower.ts';
import { follow, openRaw } from './raw-socket.ts';
import { ORIGIN, startTestServer, type TestServer, type TestServerOptions } from './server.ts';
import { happen } from './traffic.ts';

// One database for all: every test has topics of its own.
let database: RealtimeDatabase;

beforeAll(async () => {
  database = await createDatabase();
  return () => database[Symbol.asyncDispose]();
});

function start(options: Partial<TestServerOptions> = {}): Promise<TestServer> {
  return startTestServer({ databaseUrl: database.url, ...options });
}

/** The status a request to become a socket is answered with. */
async function upgradeStatus(server: TestServer, headers: Record<string, string>, path = '/trpc'): Promise<number> {
  const upgrade = request({
    port: server.port,
    path,
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
      ...headers,
    },
  });
  upgrade.end();
  const [response, socket] = await Promise.race([once(upgrade, 'upgrade'), once(upgrade, 'response')]);
  socket?.destroy();
  return response.statusCode;
}

describe('before a socket is one', () => {
  test('only the right path and a friendly origin get through', async () => {
    await using server = await start();

    expect(await upgradeStatus(server, {})).toBe(101);
    expect(await upgradeStatus(server, { Origin: ORIGIN, Cookie: 'session=1' })).toBe(101);
    expect(await upgradeStatus(server, { Origin: 'https://evil.example' })).toBe(403);
    expect(await upgradeStatus(server, { Origin: 'null' })).toBe(403);
    expect(await upgradeStatus(server, { Cookie: 'session=1' })).toBe(403);
    expect(await upgradeStatus(server, {}, '/elsewhere')).toBe(404);
    expect(await upgradeStatus(server, {}, '/trpc/../other')).toBe(404);
    expect(await upgradeStatus(server, {}, '//')).toBe(404);
    expect(server.socket.stats()).toMatchObject({ refused403: 3, refused404: 3 });
  });

  test('an address, a process and a second take only so many sockets', async () => {
    await using server = await start({ limits: { socketsPerAddress: 2 } });
    const first = await openRaw(server.url);
    await openRaw(server.url);

    expect(await upgradeStatus(server, {})).toBe(429);
    first.ws.terminate();
    await eventually(async () => expect(await upgradeStatus(server, {})).toBe(101));
    await using small = await start({ limits: { sockets: 0 } });
    expect(await upgradeStatus(small, {})).toBe(503);
    await using slow = await start({ limits: { newSocketsPerSecond: 1 } });
    expect(await upgradeStatus(slow, {})).toBe(101);
    expect(await upgradeStatus(slow, {})).toBe(503);
  });

  test('an address that comes again and again is held off, and uses up nothing that others need', async () => {
    await using server = await start({
      limits: { socketsPerAddress: 3, newSocketsPerAddress: 0.01, newSocketsPerSecond: 4 },
    });
    const statuses: (number | undefined)[] = [];

    for (let n = 0; n < 6; n++) {
      statuses.push(await upgradeStatus(server, {}));
      await eventually(() => expect(server.socket.stats().connections).toBe(0));
    }

    expect(statuses).toEqual([101, 101, 101, 429, 429, 429]);
  });

  test('compression is not agreed to', async () => {
    await using server = await start();
    const ws = new WebSocket(server.url, { perMessageDeflate: true });
    await once(ws, 'open');

    expect(ws.extensions).toBe('');
    ws.terminate();
  });
});

describe('a socket that asks too much', () => {
  test('is closed when it keeps back its connection parameters', async () => {
    await using server = await start({ limits: { handshakeMs: 100 } });

    const { closed } = await openRaw(`${server.url}?connectionParams=1`);

    expect(await closed).toBe(4408);
  });

  test('is closed for a frame over the limit', async () => {
    await using server = await start();
    const { ws, closed } = await openRaw(server.url);

    ws.send('x'.repeat(70_000));

    expect(await closed).toBe(1009);
  });

  test('is closed for a message in many small pieces', async () => {
    await using server = await start();
    const { ws, closed } = await openRaw(server.url);

    for (let n = 0; n < 200; n++) ws.send('x', { fin: false });

    expect(await closed).toBe(1008);
  });

  test('gets an error for topics too many, keeps the others, and may follow more when it stops some', async () => {
    await using server = await start({ limits: { topics: 3 } });
    const { ws, heard } = await openRaw(server.url);
    const levels = (id: number, ...topics: string[]) =>
      JSON.stringify({ id, method: 'subscription', params: { path: 'levels', input: { json: { topics } } } });

    ws.send(levels(1, 'state:t1', 'state:t2'));
    ws.send(levels(2, 'state:t3', 'state:t4'));
    await eventually(() => expect(heard.some((text) => text.includes('Too many topics'))).toBe(true));
    const refusal = JSON.parse(heard.find((text) => text.includes('Too many topics')) ?? '');
    expect(refusal).toMatchObject({ id: 2, error: { json: { data: { code: 'TOO_MANY_REQUESTS' } } } });
    ws.send(JSON.stringify({ id: 1, method: 'subscription.stop' }));
    ws.send(levels(3, 'state:t3', 'state:t4'));

    await eventually(() => expect(heard.filter((text) => text.includes('"id":3')).length).toBeGreaterThan(1));
    expect(heard.filter((text) => text.includes('"error"'))).toHaveLength(1);
  });

  test('gets an error for a subscription too many, and keeps the others', async () => {
    await using server = await start({ limits: { subscriptions: 2 } });
    const { ws, heard } = await openRaw(server.url);

    ws.send(`[${follow(1, 'log:6a')},${follow(2, 'log:6b')},${follow(3, 'log:6c')}]`);
    await eventually(() => expect(heard.length).toBe(5));
    await happen(database.pool, 'log:6b', server.bus);

    await eventually(() => expect(heard.length).toBe(6));
    expect(heard.filter((text) => text.includes('TOO_MANY_REQUESTS'))).toEqual([expect.stringContaining('"id":3')]);
    expect(heard.at(-1)).toContain('"id":2');
    ws.terminate();
  });

  test('is closed once it has been refused too often', async () => {
    await using server = await start({ limits: { messagesPerSecond: 1, messageBurst: 3, strikes: 2 } });
    const { ws, heard, closed } = await openRaw(server.url);

    for (let id = 1; id <= 6; id += 1) {
      ws.send(JSON.stringify({ id, method: 'query', params: { path: 'echo', input: { json: { text: 'x' } } } }));
    }

    expect(await closed).toBe(1008);
    expect(heard.filter((text) => text.includes('TOO_MANY_REQUESTS')).length).toBe(3);
  });

  test.each(['PING', 'PONG'])('is closed for a flood of %s', async (sign) => {
    await using server = await start({ limits: { messagesPerSecond: 1, messageBurst: 3, strikes: 2 } });
    const { ws, heard, closed } = await openRaw(server.url);

    for (let count = 1; count <= 6; count += 1) ws.send(sign);

    expect(await closed).toBe(1008);
    expect(heard).toEqual(sign === 'PING' ? ['PONG', 'PONG', 'PONG'] : []);
  });

  test('is closed for a request id that would weigh on every event', async () => {
    await using server = await start();
    const { ws, closed } = await openRaw(server.url);

    ws.send(JSON.stringify({ ...JSON.parse(follow(1, 'log:6d')), id: 'x'.repeat(101) }));

    expect(await closed).toBe(1008);
  });

  test('has only so many calls in flight, and the next when one is answered', async () => {
    await using server = await start({ limits: { callsInFlight: 2 } });
    using client = connect(server.url);
    const calls = [client.trpc.slow.mutate(), client.trpc.slow.mutate(), client.trpc.slow.mutate()];

    const outcomes = await Promise.allSettled(calls);

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(await client.trpc.slow.mutate()).toBe('done');
  });

  test('cannot open more sockets for an account than allowed', async () => {
    await using server = await start({ limits: { socketsPerAccount: 1 } });
    using first = connect(server.url, { accountId: 'anna' });
    expect(await first.trpc.echo.query({ text: 'first' })).toBe('first');
    using second = connect(server.url, { accountId: 'anna' });
    const refused = second.trpc.echo.query({ text: 'second' });

    await expect(refused).rejects.toThrow();
    first.close();

    await eventually(async () => expect(await second.trpc.echo.query({ text: 'later' })).toBe('later'));
  });

  test('is closed when nobody answers its silence', async () => {
    await using server = await start({ limits: { pingMs: 50, pongMs: 50 } });
    const mute = await openRaw(server.url);
    mute.ws.pause();

    await eventually(() => expect(server.socket.stats()).toMatchObject({ connections: 0, terminated: 1 }));
  });
});

describe('a reader that does not keep up', () => {
  test('is held at the limit, catches up from its cursor when it reads again, and misses nothing', async () => {
    await using server = await start({ limits: { bufferedBytes: 32 * 1024 } });
    using client = connect(server.url);
    const quick = new Follower('log:11a').follow(client);
    await eventually(() => expect(quick.snapshots).toBe(1));
    const slow = await openRaw(server.url);
    slow.ws.send(follow(1, 'log:11a'));
    await eventually(() => expect(slow.heard.length).toBe(2));
    slow.ws.pause();

    // More than the buffers of both kernels hold.
    const payload = { n: 0, text: 'x'.repeat(60_000) };
    for (let version = 1; version <= 150; version += 1) {
      await database.append({ topic: 'log:11a', key: 'k', version, type: 'test.happened', payload });
    }
    wake(server.bus);
    await eventually(() => expect(quick.seq).toBe(150));

    expect(server.hub.stats().lagged).toBeGreaterThan(0);
    expect(server.socket.stats().bufferedBytes).toBeLessThan(200 * 1024);
    slow.ws.resume();
    await eventually(() => expect(slow.heard.length).toBe(152));
    const seqs = slow.heard.slice(2).map((text) => JSON.parse(text).result.data.json.data.seq);
    expect(seqs).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
    slow.ws.terminate();
  });

  test('is cut when it never reads', async () => {
    await using server = await start({ limits: { bufferedBytes: 32 * 1024, lagMs: 100 } });
    const stuck = await openRaw(server.url);
    stuck.ws.send(follow(1, 'log:12a'));
    await eventually(() => expect(stuck.heard.length).toBe(2));
    stuck.ws.pause();

    const payload = { text: 'x'.repeat(60_000) };
    const events = Array.from({ length: 150 }, (_, index) => ({
      topic: 'log:12a',
      key: 'k',
      version: index,
      type: 't',
      payload,
    }));
    await database.append(...events);
    wake(server.bus);

    await eventually(() => expect(server.socket.stats()).toMatchObject({ connections: 0, terminated: 1 }));
  });

  test('may not go on asking either', async () => {
    await using server = await start({
      limits: { bufferedBytes: 32 * 1024, lagMs: 100, messageBurst: 1_000, callsInFlight: 1_000 },
    });
    const greedy = connectTo(server.port, '127.0.0.1');
    greedy.on('error', () => {});
    greedy.write(
      'GET /trpc HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n',
    );
    await once(greedy, 'data');
    greedy.pause();
    for (let id = 1; id <= 200; id += 1) {
      greedy.write(masked(JSON.stringify({ id, method: 'query', params: { path: 'large', input: { json: null } } })));
      if (id % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }

    await eventually(() => expect(server.socket.stats()).toMatchObject({ connections: 0, terminated: 1 }));
    expect(server.socket.stats().messages).toBeLessThan(200);
  });
});

function masked(text: string): Buffer {
  const payload = Buffer.from(text);
  const header = Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 255, 0, 0, 0, 0]);
  return payload.length < 126
    ? Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload])
    : Buffer.concat([header, payload]);
}
