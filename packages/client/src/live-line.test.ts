import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { type LiveLine, openLiveLine } from './live-line.ts';

const LONG_MS = 60_000;
let server: WebSocketServer;
let line: LiveLine;
beforeEach(async () => {
  // Every wait is as long as it can be.
  vi.spyOn(Math, 'random').mockReturnValue(1);
  server = await listen(0);
  line = openLiveLine({
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    WebSocket,
    connectionParams: async () => ({}),
  });
});
afterEach(async () => {
  await line.close();
  for (const peer of server.clients) peer.terminate();
  server.close();
  vi.restoreAllMocks();
});

async function listen(port: number): Promise<WebSocketServer> {
  const next = new WebSocketServer({ port, host: '127.0.0.1' });
  await once(next, 'listening');
  return next;
}

async function connected(): Promise<WebSocket> {
  const accepted = once(server, 'connection');
  line.socket
    .request({
      op: { id: 1, type: 'subscription', path: 'a.b', input: {}, signal: null },
      transformer: { input: PLAIN, output: PLAIN },
    })
    .subscribe({});
  const [peer] = (await accepted) as [WebSocket];
  await vi.waitFor(() => expect(line.socket.connection?.state).toBe('open'));
  return peer;
}

const PLAIN = { serialize: (value: unknown) => value, deserialize: (value: unknown) => value };

test(
  'a line that is asked to try again does not wait for its turn',
  async () => {
    const { port } = server.address() as AddressInfo;
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const peer = await connected();
    server.close();
    peer.terminate();
    await vi.waitFor(() => expect(waits(timers)).toContain(4_000), LONG_MS);

    server = await listen(port);
    const accepted = once(server, 'connection');
    line.retry();

    await accepted;
    expect(waits(timers)).not.toContain(5_000);
  },
  LONG_MS,
);

test(
  'a line that looks connected and shows no sign of life is renewed',
  async () => {
    const peer = await connected();
    Reflect.get(peer, '_socket').pause();
    const again = once(server, 'connection');

    line.retry();

    await again;
  },
  LONG_MS,
);

test('a line that is alive is kept', async () => {
  const peer = await connected();
  peer.on('message', (data) => String(data) === 'PING' && peer.send('PONG'));
  const clears = vi.spyOn(globalThis, 'clearTimeout');

  line.retry();
  line.retry();

  await vi.waitFor(() => expect(clears).toHaveBeenCalled());
  expect(server.clients.size).toBe(1);
  expect(line.socket.connection?.state).toBe('open');
});

test('a line that is closed while it waits connects no more', async () => {
  const peer = await connected();
  const again = vi.fn();
  server.on('connection', again);
  peer.terminate();
  await vi.waitFor(() => expect(line.socket.connectionState.get()).toMatchObject({ state: 'connecting' }));

  await line.close();

  expect(line.socket.connectionState.get()).toMatchObject({ state: 'idle' });
  expect(again).not.toHaveBeenCalled();
});

function waits(timers: { readonly mock: { readonly calls: readonly unknown[][] } }): unknown[] {
  return timers.mock.calls.map(([, ms]) => ms);
}
