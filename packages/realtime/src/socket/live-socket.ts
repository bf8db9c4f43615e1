import type { IncomingMessage, Server } from 'node:http';
import type { AnyRouter, inferRouterContext } from '@trpc/server';
import type { CreateWSSContextFnOptions } from '@trpc/server/adapters/ws';
import type { Hub } from '../hub/hub.ts';
import type { Session, SocketCounters } from './connection.ts';
import type { SocketLimits } from './limits.ts';
import type { RequestError } from './live-requests.ts';
import { LiveSocketServer } from './live-socket-server.ts';

export interface LiveSocketOptions<Router extends AnyRouter> {
  readonly server: Server;
  /** The one path that can become a socket; upgrades of any other are refused. */
  readonly path: string;
  readonly router: Router;
  readonly hub: Hub;
  /** Called once for each socket, after its connection parameters have come. */
  createContext(options: CreateWSSContextFnOptions): inferRouterContext<Router> | Promise<inferRouterContext<Router>>;
  /** Whose context it is and until when; sockets are closed when that session expires or is revoked. */
  session(context: inferRouterContext<Router>): Session;
  isAllowedOrigin(origin: string, request: IncomingMessage): boolean;
  /** The address sockets are counted by; behind a proxy not the peer's, which is the default. */
  readonly clientAddress?: (request: IncomingMessage) => string;
  readonly limits?: Partial<SocketLimits>;
  readonly onError?: (info: RequestError) => void;
}

export interface LiveSocketStats extends Readonly<SocketCounters> {
  readonly connections: number;
  readonly subscriptions: number;
  /** Times an event was serialised, for however many deliveries. */
  readonly serialised: number;
  readonly bufferedBytes: number;
  readonly refused403: number;
  readonly refused404: number;
  readonly refused429: number;
  readonly refused503: number;
}

export interface DrainOptions {
  /** The pause between two waves of notices; default 250 ms. */
  readonly waveMs?: number;
  /** The share of sockets told in one wave; default 5 %. */
  readonly waveShare?: number;
  /** When those that stay are closed; default 25 s. */
  readonly timeoutMs?: number;
}

export interface LiveSocket {
  /** Lets no one in, asks clients in waves to go elsewhere, and closes what is left at the end. */
  drain(options?: DrainOptions): Promise<void>;
  close(): Promise<void>;
  /** Whose the open sockets of this process are, one entry a socket. */
  sessions(): readonly Session[];
  stats(): LiveSocketStats;
}

/** Serves a tRPC router over WebSocket, live procedures by the hub, everything else by the stock handler. */
export function attachLiveSocket<Router extends AnyRouter>(options: LiveSocketOptions<Router>): LiveSocket {
  return new LiveSocketServer(options as unknown as LiveSocketOptions<AnyRouter>);
}
