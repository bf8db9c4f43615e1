import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { initTRPC } from '@trpc/server';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { toHubEvent } from '../hub/hub-event.ts';
import { FrameCache, textFrame } from './frames.ts';

/** Reads a frame with an implementation other than ours: a socket of `ws` on the other end of a server that sends it. */
async function read(frame: Buffer): Promise<string> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (_, request) => request.socket.write(frame));
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [data] = await once(client, 'message');
  client.terminate();
  server.close();
  return String(data);
}

test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])('a frame of %i bytes is read back as it was', async (length) => {
  const text = 'é'.repeat(Math.floor(length / 2)) + 'x'.repeat(length % 2);

  expect(await read(textFrame(text))).toBe(text);
});

const event = toHubEvent('e', {
  position: 9,
  topic: 't',
  seq: 7,
  key: 'k',
  version: 3,
  type: 'x',
  payload: { n: 1 },
  at: new Date(5),
});

test('of one event few frames are kept, however many request ids clients think of', () => {
  const frames = new FrameCache(initTRPC.create({ transformer: superjson }).router({}));
  const build = (id: number) => frames.frame(event, `{"id":${id}`);

  const built = Array.from({ length: 1_000 }, (_, id) => build(id));

  expect(built.filter((frame, id) => build(id) === frame)).toHaveLength(64);
  expect(frames.serialised).toBe(1);
});

test('an event is serialised once, however many sockets and request ids it goes to', async () => {
  const t = initTRPC.create({ transformer: superjson });
  const frames = new FrameCache(t.router({}));

  const built = [1, 2, 1, 2, 1].map((id) => frames.frame(event, `{"id":${id}`));

  expect(frames.serialised).toBe(1);
  expect(built[0]).toBe(built[2]);
  const { id, result } = JSON.parse(await read(built[1] ?? Buffer.alloc(0)));
  expect([id, result.type, result.id]).toEqual([2, 'data', 'e:7']);
  expect(superjson.deserialize(result.data)).toEqual({
    id: 'e:7',
    data: { kind: 'event', topic: 't', seq: 7, type: 'x', key: 'k', version: 3, data: { n: 1 }, at: event.at },
  });
});
