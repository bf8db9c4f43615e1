import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { fastClose } from './fast-close.ts';

// The closing handshake would be waited for twice as long.
const SOONER_MS = 15_000;

test('a socket whose peer is silent counts as closed without its answer', { timeout: SOONER_MS }, async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const accepted = once(server, 'connection');
  const Fast = fastClose(WebSocket);
  const socket = new Fast(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`) as WebSocket;
  const [peer] = (await accepted) as [WebSocket];
  await once(socket, 'open');
  Reflect.get(peer, '_socket').pause();

  socket.close();
  const [code] = await once(socket, 'close');

  expect(code).toBe(1006);
  peer.terminate();
  server.close();
});

test('where there is nothing to terminate, the close is announced', async () => {
  const heard: string[] = [];
  class Silent {
    readonly readyState = 2;
    close(): void {}
    dispatchEvent({ type }: Event): boolean {
      heard.push(type);
      return true;
    }
  }
  const socket = new (fastClose(Silent))('ws://nowhere');

  socket.close();

  await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['close']);
});
