import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedWebhook {
  readonly headers: IncomingHttpHeaders;
  readonly id: string;
  readonly text: string;
  readonly body: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
  /** What it was answered. */
  readonly code: number;
}

export interface WebhookReceiver extends AsyncDisposable {
  readonly url: string;
  /** In the order they came. */
  readonly received: readonly ReceivedWebhook[];
  /** Those that were answered 2xx. */
  taken(): readonly ReceivedWebhook[];
  /** Decides the answer from now on; the headers go along. */
  answer: (webhook: Omit<ReceivedWebhook, 'code'>) => number | Promise<number>;
  headers: Readonly<Record<string, string>>;
}

/** A receiver of webhooks on this machine; takes everything until told otherwise. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const { headers } = request;
    const webhook = { headers, id: String(headers['webhook-id']), text, body: JSON.parse(text) };
    const code = await receiver.answer(webhook);
    received.push({ ...webhook, code });
    response.writeHead(code, receiver.headers).end(`answered ${code}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received,
    taken: () => received.filter(({ code }) => code < 300),
    answer: () => 204,
    headers: {},
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
