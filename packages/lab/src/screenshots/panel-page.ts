import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody's own panel, for the pages that show one. */
export interface PanelPage extends AsyncDisposable {
  readonly url: string;
}

const PANEL = `<!doctype html><meta name="viewport" content="width=device-width"><title>Loyalty</title>
<body style="margin:0;padding:16px;font:16px system-ui;color:#234;background:#eef6f4">1 240
<script>parent.postMessage({ type: 'pushcart:ready' }, '*')</script>`;

export async function openPanelPage(): Promise<PanelPage> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(PANEL));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/panel`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
