import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { Pool } from 'pg';
import type { Bus } from '../src/index.ts';
import {
  attachLiveSocket,
  createBus,
  createEventLog,
  createHub,
  createLocalBus,
  type Hub,
  type LiveSocket,
  type Relay,
  type SocketLimits,
  startRelay,
} from '../src/index.ts';
import { type Context, router } from './router.ts';

export interface TestServerOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly port?: number | undefined;
  /** Delays every read of the log, as a busy database would. */
  readonly slowStoreMs?: number | undefined;
  readonly limits?: Partial<SocketLimits>;
  readonly expiresAt?: Date;
}

export interface TestServer extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  readonly bus: Bus;
  readonly hub: Hub;
  readonly relay: Relay;
  readonly socket: LiveSocket;
  readonly pool: Pool;
  readonly context: Context;
  close(): Promise<void>;
}

export const ORIGIN = 'https://shop.example';

/** All parts of the event core in one process, over HTTP (with SSE) and WebSocket. */
export async function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const { databaseUrl, redisUrl, slowStoreMs = 0 } = options;
  const pool = new Pool({ connectionString: databaseUrl, max: 6 });
  pool.on('error', () => {});
  const bus = redisUrl ? createBus({ redisUrl }) : createLocalBus();
  const relay = startRelay({ databaseUrl, bus, stateTopics: ['state:%'] });
  const log = createEventLog(slowStoreMs > 0 ? slowed(databaseUrl, slowStoreMs) : pool);
  const hub = createHub({ log, bus });
  const context = { hub, pool };
  const server = createServer(createHTTPHandler({ router, basePath: '/trpc/', createContext: () => context }));
  const socket = attachLiveSocket({
    server,
    path: '/trpc',
    router,
    hub,
    createContext: ({ info }) => {
      const params = info.connectionParams ?? {};
      if (params.token === 'wrong') throw new Error('Unknown token.');
      const { accountId, sessionId } = params;
      return { ...context, accountId, sessionId, expiresAt: options.expiresAt };
    },
    session: ({ accountId, sessionId, expiresAt }) => ({ accountId, sessionId, expiresAt }),
    isAllowedOrigin: (origin) => origin === ORIGIN,
    limits: { socketsPerAddress: 10_000, ...options.limits },
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  let closing: Promise<void> | null = null;
  async function shutDown() {
    await socket.close();
    server.closeAllConnections();
    server.close();
    await Promise.all([hub.close(), relay.close()]);
    await bus.close();
    await pool.end();
  }
  function close() {
    closing ??= shutDown();
    return closing;
  }
  const url = `ws://127.0.0.1:${port}/trpc`;
  return { port, url, bus, hub, relay, socket, pool, context, close, [Symbol.asyncDispose]: close };
}

function slowed(connectionString: string, ms: number): Pool {
  const pool = new Pool({ connectionString, max: 6 });
  pool.on('error', () => {});
  const query = pool.query.bind(pool) as (...values: unknown[]) => Promise<unknown>;
  return Object.assign(pool, {
    query: async (...values: unknown[]) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return query(...values);
    },
  });
}
