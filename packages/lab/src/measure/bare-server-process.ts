import type { AddressInfo } from 'node:net';
import { createClient } from 'redis';
import { WebSocketServer } from 'ws';

type Order =
  | { readonly message: string; readonly times: number }
  | { readonly redisUrl: string; readonly channel: string };

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () => process.send?.((server.address() as AddressInfo).port));
process.on('message', (order: Order) => {
  if ('message' in order) for (let n = 0; n < order.times; n++) sendToAll(Buffer.from(order.message));
  else void relay(order.redisUrl, order.channel);
});
process.on('disconnect', () => process.exit());

function sendToAll(buffer: Buffer): void {
  for (const socket of server.clients) socket.send(buffer, { binary: false });
}

async function relay(url: string, channel: string): Promise<void> {
  const client = createClient({ url });
  await client.connect();
  await client.subscribe(channel, (message) => sendToAll(Buffer.from(message)));
  process.send?.('relaying');
}
