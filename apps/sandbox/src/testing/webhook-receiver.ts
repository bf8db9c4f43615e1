import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SIGNATURE_HEADER } from '../webhook/signature.ts';
import type { WebhookEvent } from '../webhook/webhook.ts';

export interface Received {
  readonly body: string;
  readonly signature: string;
  readonly event: WebhookEvent;
}

export interface WebhookReceiver extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
  /** Decides the HTTP status from the number of the delivery, the first being 1. */
  answerWith(status: (delivery: number) => number): void;
}

/** A shop's webhook endpoint that keeps what it gets. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  let statusOf = (_delivery: number) => 200;
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    received.push({ body, signature: String(request.headers[SIGNATURE_HEADER]), event: JSON.parse(body) });
    response.writeHead(statusOf(received.length)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    received,
    answerWith: (status) => {
      statusOf = status;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
