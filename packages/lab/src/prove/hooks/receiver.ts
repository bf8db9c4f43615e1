import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyWebhook, type WebhookEvent, WebhookRejected } from '@pushcart/client/webhooks';

export interface Faults {
  /** Of all posts, this share is answered 500. */
  readonly failing: number;
  /** Each answer takes up to so long. */
  readonly slowMs: number;
}

/** A post that the receiver took. */
export interface Taken {
  readonly event: WebhookEvent;
  readonly at: number;
}

export interface Receiver extends AsyncDisposable {
  readonly url: string;
  /** Signed posts, taken or not. */
  readonly posts: () => number;
  readonly forged: () => number;
  readonly taken: readonly Taken[];
  /** Whose signature counts; nothing is taken before it is known. */
  trust(secret: string): void;
  /** Is not there for a while: connections are refused. */
  goDown(ms: number): Promise<void>;
}

/** A receiver of webhooks as they are: it checks signatures, fails, is slow, and is not there for a while. */
export async function openReceiver({ failing, slowMs }: Faults): Promise<Receiver> {
  const taken: Taken[] = [];
  let [secret, posts, forged, port] = ['', 0, 0, 0];
  let server: Server;

  async function answerTo(payload: string, headers: Readonly<Record<string, string | string[] | undefined>>) {
    const at = Date.now();
    await sleep(Math.random() * slowMs);
    try {
      const event = await verifyWebhook({ payload, headers, secret });
      posts += 1;
      if (Math.random() < failing) return 500;
      taken.push({ event, at });
      return 204;
    } catch (error) {
      if (!(error instanceof WebhookRejected)) throw error;
      forged += 1;
      return 401;
    }
  }

  async function listen(): Promise<void> {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      response.writeHead(await answerTo(Buffer.concat(chunks).toString('utf8'), request.headers)).end();
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  await listen();
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    posts: () => posts,
    forged: () => forged,
    taken,
    trust(known) {
      secret = known;
    },
    async goDown(ms) {
      await close();
      await sleep(ms);
      await listen();
    },
    [Symbol.asyncDispose]: close,
  };
}
