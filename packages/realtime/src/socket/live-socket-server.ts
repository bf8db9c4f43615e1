import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type AnyRouter, TRPCError } from '@trpc/server';
import { getWSConnectionHandler } from '@trpc/server/adapters/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { concernsWatcher, type Revocation } from '../revocation.ts';
import { Connection, type ConnectionHost, type Session, type SocketCounters } from './connection.ts';
import { FrameCache } from './frames.ts';
import { Gate, type Refusal, refuse } from './gate.ts';
import { DEFAULT_LIMITS, type SocketLimits } from './limits.ts';
import { LiveRequests } from './live-requests.ts';
import type { DrainOptions, LiveSocket, LiveSocketOptions, LiveSocketStats } from './live-socket.ts';
import type { StockClient } from './stock-client.ts';
import { sweep } from './sweep.ts';

const SWEEP_MS = 1_000;
const CLOSE_TIMEOUT_MS = 2_000;

const SERVER_SETTINGS = {
  noServer: true,
  clientTracking: false,
  // Frames are written past `ws`, which keeps them in order only while nothing is compressed.
  perMessageDeflate: false,
  closeTimeout: CLOSE_TIMEOUT_MS,
  // A message in many small pieces takes far more memory than its bytes.
  maxFragments: 64,
  maxBufferedChunks: 1_024,
};

/** All sockets of a process. */
export class LiveSocketServer implements LiveSocket, ConnectionHost {
  readonly router: AnyRouter;
  readonly limits: SocketLimits;
  readonly frames: FrameCache;
  readonly liveRequests: LiveRequests;
  readonly serveStock: (client: StockClient, request: IncomingMessage) => void;
  readonly createContext: ConnectionHost['createContext'];
  readonly counters: SocketCounters = {
    deliveries: 0,
    messages: 0,
    refusedMessages: 0,
    lagged: 0,
    terminated: 0,
    revoked: 0,
    expired: 0,
  };

  readonly #options: LiveSocketOptions<AnyRouter>;
  readonly #gate: Gate;
  readonly #server: WebSocketServer;
  readonly #connections = new Set<Connection>();
  readonly #byOwner = new Map<string, number>();
  readonly #refused: Record<Refusal, number> = { 403: 0, 404: 0, 429: 0, 503: 0 };
  readonly #sweeping: NodeJS.Timeout;
  readonly #stopListening: () => void;
  #onEmpty = () => {};

  constructor(options: LiveSocketOptions<AnyRouter>) {
    const { router, path, hub, isAllowedOrigin, clientAddress, onError = () => {} } = options;
    this.#options = options;
    this.router = router;
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.frames = new FrameCache(router);
    this.liveRequests = new LiveRequests(router, onError);
    this.createContext = async (contextOptions) => {
      await hub.revocations.listening;
      return options.createContext(contextOptions);
    };
    this.#gate = new Gate({
      path,
      limits: this.limits,
      isAllowedOrigin,
      clientAddress: clientAddress ?? ((request) => request.socket.remoteAddress ?? ''),
    });
    this.#server = new WebSocketServer({ ...SERVER_SETTINGS, maxPayload: this.limits.maxPayload });
    this.serveStock = this.#stockHandler();
    options.server.on('upgrade', this.#onUpgrade);
    this.#stopListening = hub.revocations.listen((revocation) => this.#revoke(revocation));
    this.#sweeping = setInterval(() => {
      for (const connection of this.#connections) sweep(connection, this.limits, this.counters);
    }, SWEEP_MS);
    this.#sweeping.unref();
  }

  stats(): LiveSocketStats {
    let subscriptions = 0;
    let bufferedBytes = 0;
    for (const connection of this.#connections) {
      subscriptions += connection.subscriptions.size;
      bufferedBytes += connection.bufferedBytes;
    }
    return {
      connections: this.#connections.size,
      subscriptions,
      bufferedBytes,
      serialised: this.frames.serialised,
      ...this.counters,
      refused403: this.#refused[403],
      refused404: this.#refused[404],
      refused429: this.#refused[429],
      refused503: this.#refused[503],
    };
  }

  admit(connection: Connection, context: unknown): Session {
    const session = this.#options.session(context as never);
    const owner = session.countedAs ?? session.accountId;
    if (owner === undefined || !this.#connections.has(connection)) return session;
    const sockets = this.#byOwner.get(owner) ?? 0;
    if (sockets >= this.limits.socketsPerAccount) {
      throw new TRPCError({ code: 'TOO_MANY_REQUESTS', message: 'Too many connections of this account.' });
    }
    this.#byOwner.set(owner, sockets + 1);
    return session;
  }

  async drain({ waveMs = 250, waveShare = 0.05, timeoutMs = 25_000 }: DrainOptions = {}): Promise<void> {
    this.#gate.draining = true;
    const endsAt = performance.now() + timeoutMs;
    const waiting = [...this.#connections];
    const wave = Math.max(1, Math.ceil(waiting.length * waveShare));
    while (waiting.length > 0 && this.#connections.size > 0 && performance.now() < endsAt) {
      for (const connection of waiting.splice(0, wave)) connection.askToReconnect();
      await this.#empty(Math.min(waveMs, endsAt - performance.now()));
    }
    await this.#empty(endsAt - performance.now());
    await this.#closeAll(1012, 'The server restarts.');
  }

  async close(): Promise<void> {
    this.#gate.draining = true;
    await this.#closeAll(1001, 'The server stops.');
  }

  async #closeAll(code: number, reason: string): Promise<void> {
    clearInterval(this.#sweeping);
    this.#stopListening();
    this.#options.server.off('upgrade', this.#onUpgrade);
    for (const connection of this.#connections) connection.close(code, reason);
    await this.#empty(CLOSE_TIMEOUT_MS + 500);
    this.#server.close();
  }

  /** Resolves when the last socket has gone, at the latest after `timeoutMs`. */
  async #empty(timeoutMs: number): Promise<void> {
    if (this.#connections.size === 0 || timeoutMs <= 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.#onEmpty = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #stockHandler(): LiveSocketServer['serveStock'] {
    const { router, onError } = this.#options;
    const serve = getWSConnectionHandler({
      router,
      // Only `applyWSSHandler` listens to it.
      wss: this.#server,
      maxBatchSize: this.limits.maxBatchSize,
      createContext: ({ res }) => connectionOf(res).admitted,
      onError: ({ error, path, ctx }) => onError?.({ error, path, context: ctx }),
    });
    // The handler uses of a socket what `StockClient` has.
    return (client, request) => serve(client as unknown as WebSocket, request);
  }

  readonly #onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const status = this.#gate.refusal(request);
    if (status === null) {
      this.#server.handleUpgrade(request, socket, head, (ws) => this.#accept(ws, request));
    } else {
      this.#refused[status] += 1;
      refuse(socket, status);
    }
  };

  #accept(ws: WebSocket, request: IncomingMessage): void {
    const leave = this.#gate.enter(request);
    const connection = new Connection(ws, request, this);
    this.#connections.add(connection);
    ws.on('error', (error) => connection.onError(error));
    ws.on('close', () => {
      leave();
      this.#connections.delete(connection);
      this.#release(connection.session);
      connection.onClosed();
      if (this.#connections.size === 0) this.#onEmpty();
    });
  }

  #release({ countedAs, accountId }: Session): void {
    const owner = countedAs ?? accountId;
    if (owner === undefined) return;
    const left = (this.#byOwner.get(owner) ?? 1) - 1;
    if (left > 0) this.#byOwner.set(owner, left);
    else this.#byOwner.delete(owner);
  }

  /** Clients come back by themselves, and are asked anew who they are. */
  #revoke(revocation: Revocation): void {
    for (const connection of this.#connections) {
      if (!concernsWatcher(revocation, connection.session)) continue;
      this.counters.revoked += 1;
      connection.close(4401, 'Access was revoked.');
    }
  }
}

function connectionOf(client: unknown): Connection {
  return (client as StockClient).connection;
}
