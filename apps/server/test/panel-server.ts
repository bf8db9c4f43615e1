import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { verifyExtensionToken } from '@pushcart/client/extension';
import { build } from 'esbuild';

/** Panels as somebody outside would write them: pages, and a server that reads tokens. */
export interface PanelServer extends AsyncDisposable {
  readonly origin: string;
  /** As it was shown when the extension was made. */
  secret: string;
}

const SCRIPT = createRequire(import.meta.url).resolve('@pushcart/client/extension');

const PANEL = `<!doctype html><title>Panel</title><body style="margin:0"><p id="said"></p>
<button id="go">To all orders</button><div style="height:260px"></div>
<script type="module">
  import { connectExtension } from '/connect.js';
  const page = await connectExtension();
  page.fitContent();
  const answer = await fetch('/context', { headers: { authorization: 'Bearer ' + page.context.token } });
  document.getElementById('said').textContent = await answer.text();
  document.getElementById('go').onclick = () => page.navigate('/desk/orders');
</script>`;

/** Speaks for whoever else is on the page. */
const FORGER = `<!doctype html><title>Forger</title><script>
  for (let one = 0; one < parent.length; one++) {
    parent[one].postMessage({ type: 'pushcart:context', token: 'forged', locale: 'en', theme: 'dark' }, '*');
    parent.postMessage({ type: 'pushcart:ready', frame: one }, '*');
    parent.postMessage({ type: 'pushcart:resize', height: 333, frame: one }, '*');
  }
  parent.postMessage({ type: 'pushcart:navigate', to: '/desk/staff' }, '*');
</script>`;

export async function startPanelServer(): Promise<PanelServer> {
  const bundle = await build({ entryPoints: [SCRIPT], bundle: true, write: false, format: 'esm', platform: 'browser' });
  const script = bundle.outputFiles[0]?.text ?? '';
  const known = { secret: '', origin: '' };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // What is in a sandbox has no origin: to its own server, too, it is somebody else's page.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization');
    if (request.url === '/connect.js') return void response.setHeader('content-type', 'text/javascript').end(script);
    if (request.url === '/panel') return void response.setHeader('content-type', 'text/html').end(PANEL);
    if (request.url === '/forger') return void response.setHeader('content-type', 'text/html').end(FORGER);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    const { slot, subject, role, locale, theme } = await verifyExtensionToken({
      ...{ token, secret: known.secret, audience: known.origin },
    });
    response.end([slot, subject, role, locale, theme].join(' '));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(403).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  known.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return Object.assign(known, { [Symbol.asyncDispose]: close });
}
