import type { AppRouter } from '@pushcart/api';
import {
  createTRPCUntypedClient,
  httpBatchLink,
  httpLink,
  retryLink,
  splitLink,
  type TRPCLink,
  wsLink,
} from '@trpc/client';
import superjson from 'superjson';
import { callable } from './callable.ts';
import { apiKeyLink } from './calls/api-key-link.ts';
import { callLinks } from './calls/call-links.ts';
import {
  type Connection,
  type ConnectionMonitor,
  type ConnectionState,
  createConnectionMonitor,
} from './connection.ts';
import type { WebSocketClass } from './fast-close.ts';
import { type LiveLine, openLiveLine } from './live-line.ts';
import { liveLink } from './live-link.ts';
import { performer } from './performer.ts';
import type { Pushcart } from './pushcart.ts';
import { backoffMs, shouldResume } from './retry.ts';
import { hasSecret } from './secret-input.ts';
import { CLIENT_VERSION } from './version.ts';

type Secret = string | null | undefined;

export interface PushcartOptions {
  /** Origin of the shop, e.g. `https://shop.example`. */
  readonly url: string;
  /** From `session.createToken`. A function is asked again at every call and every reconnect. Browsers need none: they have the cookie. */
  readonly token?: Secret | (() => Secret | Promise<Secret>);
  /** Of a program that works in the store, from the desk's page of API keys. Takes the place of `token`; never for pages, where visitors would read it. */
  readonly apiKey?: string;
  /** From `newGuest()`: names a guest where there are no cookies. */
  readonly guest?: string;
  /** ISO 4217: a currency of the store's markets that prices are asked for in; the store's own by default. A function is asked again as for `token`. */
  readonly currency?: string | null | (() => string | null);
  /** Where the runtime has no `WebSocket`: on Node 20 that of the package `ws`. */
  readonly WebSocket?: WebSocketClass;
  readonly fetch?: typeof fetch;
  /** How long a call may take with all its tries, in ms; 60,000 by default. */
  readonly timeoutMs?: number;
  readonly onConnection?: (state: ConnectionState) => void;
  /** Called when the shop tells its version, and again when that changes, e.g. to suggest a reload. */
  readonly onServerVersion?: (version: string) => void;
}

const MAX_BATCH = 10;
const MAX_URL = 2_000;

/** Throws when it is given both a token and an API key, or when there is no `WebSocket`. Connects once something is watched. */
export function createPushcart(options: PushcartOptions): Pushcart {
  if (options.apiKey !== undefined && options.token != null) {
    throw new Error('Pass `apiKey` or `token`, not both: a call is made as one or the other.');
  }
  const monitor = createConnectionMonitor();
  if (options.onConnection !== undefined) monitor.subscribe(options.onConnection);
  const line = openLine(options, monitor);
  const closing = new AbortController();
  const client = createTRPCUntypedClient<AppRouter>({
    links: [
      apiKeyLink(options.apiKey),
      splitLink({
        condition: (op) => op.type === 'subscription',
        true: [
          retryLink({ retry: shouldResume, retryDelayMs: backoffMs }),
          liveLink(monitor.onFrame),
          wsLink({ client: line.socket, transformer: superjson }),
        ],
        false: [...callLinks(options.timeoutMs), httpLinks(options)],
      }),
    ],
  });
  const extras = {
    connection: Object.assign(monitor, { retry: line.retry }) satisfies Connection,
    async close() {
      closing.abort();
      await line.close();
      monitor.close();
    },
  };
  const calls = callable(performer(client, closing.signal));
  return new Proxy(calls, {
    get: (target, name) => (name in extras ? Reflect.get(extras, name) : Reflect.get(target, name)),
  }) as Pushcart;
}

function openLine(options: PushcartOptions, monitor: ConnectionMonitor): LiveLine {
  const WebSocket = options.WebSocket ?? (globalThis as { WebSocket?: WebSocketClass }).WebSocket;
  if (WebSocket === undefined)
    throw new Error('This runtime has no WebSocket: pass the class of the package "ws" as `WebSocket`.');
  const line = openLiveLine({
    url: new URL('/live', options.url).href.replace(/^http/, 'ws'),
    WebSocket,
    connectionParams: () => identify(options),
  });
  line.socket.connectionState.subscribe({ next: ({ state, error }) => monitor.onSocket(state, error !== null) });
  return line;
}

async function identify(options: PushcartOptions): Promise<Record<string, string>> {
  const { token, apiKey, guest, currency } = options;
  const secret = apiKey ?? (typeof token === 'function' ? await token() : token);
  const wanted = typeof currency === 'function' ? currency() : currency;
  return {
    client: CLIENT_VERSION,
    ...(secret ? { token: secret } : {}),
    ...(guest ? { guest } : {}),
    ...(wanted ? { currency: wanted } : {}),
  };
}

function httpLinks(options: PushcartOptions): TRPCLink<AppRouter> {
  const shared = {
    url: new URL('/trpc', options.url).href,
    transformer: superjson,
    fetch: tellingVersion(options),
    headers: () => httpHeaders(options),
  };
  return splitLink({
    // A secret in an address would end up in the logs of every proxy on the way.
    condition: (op) => op.type === 'query' && hasSecret(op.input),
    true: httpLink({
      ...shared,
      methodOverride: 'POST',
      headers: async () => ({ ...(await httpHeaders(options)), 'x-pushcart-query': '1' }),
    }),
    false: httpBatchLink({ ...shared, maxItems: MAX_BATCH, maxURLLength: MAX_URL }),
  });
}

async function httpHeaders(options: PushcartOptions): Promise<Record<string, string>> {
  const { client, token, guest, currency } = await identify(options);
  return {
    'x-pushcart-client': client ?? CLIENT_VERSION,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(guest === undefined ? {} : { 'x-pushcart-guest': guest }),
    ...(currency === undefined ? {} : { 'x-pushcart-currency': currency }),
  };
}

function tellingVersion({ fetch: send = globalThis.fetch, onServerVersion }: PushcartOptions) {
  let known: string | null = null;
  return async (input: string | URL | Request, init?: object): Promise<Response> => {
    const response = await send(input, init);
    const version = response.headers.get('x-pushcart-version');
    if (version !== null && version !== known) {
      known = version;
      onServerVersion?.(version);
    }
    return response;
  };
}
