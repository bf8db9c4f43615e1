import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type AnyRouter, TRPCError, transformTRPCResponse } from '@trpc/server';
import type { CreateWSSContextFnOptions } from '@trpc/server/adapters/ws';
import type { TRPCErrorResponse, TRPCResponseMessage, TRPCResultMessage } from '@trpc/server/rpc';
import { WebSocket } from 'ws';
import type { HubEvent } from '../hub/hub-event.ts';
import type { Watcher } from '../revocation.ts';
import type { FrameCache } from './frames.ts';
import { Inbox } from './inbox.ts';
import type { SocketLimits } from './limits.ts';
import type { LiveRequests } from './live-requests.ts';
import { announcesParams, type ConnectionParams, contextInfo, NO_PARAMS } from './params.ts';
import type { LiveRequest, RawMessage } from './requests.ts';
import { type RequestId, StockClient } from './stock-client.ts';
import type { Subscription } from './subscription.ts';

/** Who a socket belongs to and until when. */
export interface Session extends Watcher {
  readonly expiresAt?: Date | undefined;
  /** Whose sockets it is counted with; those of its account by default. */
  readonly countedAs?: string | undefined;
}

type ReplyBody = Pick<TRPCErrorResponse, 'error'> | Pick<TRPCResultMessage<unknown>, 'result'>;

/** What all sockets of a process share. */
export interface ConnectionHost {
  readonly router: AnyRouter;
  readonly limits: SocketLimits;
  readonly frames: FrameCache;
  readonly counters: SocketCounters;
  readonly liveRequests: LiveRequests;
  createContext(options: CreateWSSContextFnOptions): unknown;
  /** Says whose context it is; throws when that is one socket too many. */
  admit(connection: Connection, context: unknown): Session;
  serveStock(client: StockClient, request: IncomingMessage): void;
}

export interface SocketCounters {
  deliveries: number;
  messages: number;
  /** Messages refused for being too many. */
  refusedMessages: number;
  lagged: number;
  /** Sockets cut because they did not drain, answer or say who they are in time. */
  terminated: number;
  revoked: number;
  expired: number;
}

const RECONNECT = JSON.stringify({ id: null, method: 'reconnect' });

/** One socket: serves live subscriptions itself and hands every other message to the stock handler. */
export class Connection {
  readonly subscriptions = new Map<RequestId, Subscription>();
  session: Session = {};
  context: unknown;
  /** Settles when the context does; null until the client has said who it is. */
  admitted: Promise<unknown> | null = null;
  lastHeardAt = performance.now();
  pinged = false;
  /** When the socket stopped taking what it is sent; 0 while it does. */
  laggingSince = 0;

  readonly #ws: WebSocket;
  readonly #socket: Socket;
  readonly #host: ConnectionHost;
  readonly #request: IncomingMessage;
  readonly #inbox: Inbox;
  #stock: StockClient | null = null;
  #gone: AbortController | null = null;
  #lagging: Set<Subscription> | null = null;
  #ended = false;
  #askedToReconnect = false;

  constructor(ws: WebSocket, request: IncomingMessage, host: ConnectionHost) {
    this.#ws = ws;
    this.#socket = request.socket;
    this.#host = host;
    this.#request = request;
    this.#inbox = new Inbox(this, host, announcesParams(request));
    ws.on('message', (data, isBinary) => this.#onMessage(data as Buffer, isBinary));
    if (!this.awaitsParams) this.admit(() => null);
  }

  get awaitsParams(): boolean {
    return this.#inbox.awaitsParams;
  }

  get bufferedBytes(): number {
    return this.#socket.writableLength;
  }

  /** The stock handler's side of this socket, made when first needed: most sockets do nothing but listen. */
  get stock(): StockClient {
    if (!this.#stock) {
      this.#stock = new StockClient(this.#ws, this, (reply) => this.#inbox.onStockReply(reply));
      this.#host.serveStock(this.#stock, this.#request);
      // The handler, too, expects the parameters first. They were read already.
      if (announcesParams(this.#request)) this.#stock.receive(NO_PARAMS, false);
    }
    return this.#stock;
  }

  /** Makes the context, once, when it is known with which parameters. */
  admit(readParams: () => ConnectionParams): void {
    const admitted = (async () => {
      const info = contextInfo(readParams(), () => this.#goneSignal());
      this.context = await this.#host.createContext({ req: this.#request, res: this.#ws, info });
      this.session = this.#host.admit(this, this.context);
      return this.context;
    })();
    this.admitted = admitted;
    // The stock handler waits for the same context, and knows how to turn a client away.
    admitted.catch(() => this.stock);
  }

  /** Refuses a stream with which the socket would follow too many topics: each costs with every event. */
  requireRoomFor(topics: number): void {
    let followed = 0;
    for (const subscription of this.subscriptions.values()) followed += subscription.topicCount;
    if (followed + topics <= this.#host.limits.topics) return;
    throw new TRPCError({ code: 'TOO_MANY_REQUESTS', message: 'Too many topics on one connection.' });
  }

  /** Sends a prebuilt frame past `ws`: nothing is compressed and nothing queued there, so the order holds. */
  deliver(event: HubEvent, head: string): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return;
    this.#host.counters.deliveries += 1;
    this.#socket.write(this.#host.frames.frame(event, head));
  }

  reply({ id, jsonrpc }: Pick<LiveRequest, 'id' | 'jsonrpc'>, body: ReplyBody): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return;
    const message: TRPCResponseMessage = { id, ...(jsonrpc ? { jsonrpc } : {}), ...body };
    this.#ws.send(JSON.stringify(transformTRPCResponse(this.#host.router._def._config, message)));
  }

  /** Clients open another socket, move over with their cursors, and close this one: nothing is lost or failed. */
  askToReconnect(): void {
    if (!this.#askedToReconnect) this.sendText(RECONNECT);
    this.#askedToReconnect = true;
  }

  sendText(text: string): void {
    if (this.#ws.readyState === WebSocket.OPEN) this.#ws.send(text);
  }

  /** When there is no room, the subscription is told to resume once there is. */
  hasRoomFor(subscription: Subscription): boolean {
    if (this.#socket.writableLength <= this.#host.limits.bufferedBytes) return true;
    this.#lagging ??= new Set();
    this.#lagging.add(subscription);
    this.#lag();
    return false;
  }

  failSubscription({ request }: Subscription, error: unknown): void {
    this.#host.liveRequests.respondWithError(this, request, error);
  }

  forget(subscription: Subscription): void {
    this.subscriptions.delete(subscription.request.id);
    this.#lagging?.delete(subscription);
  }

  /** Ends all subscriptions at once and says good-bye. */
  close(code: number, reason: string): void {
    this.end();
    this.#ws.close(code, reason);
  }

  terminate(): void {
    this.#host.counters.terminated += 1;
    this.end();
    this.#ws.terminate();
  }

  /** Gives a message to the stock handler after all. */
  handBack(message: RawMessage): void {
    this.#inbox.handBack(message);
  }

  /** The socket is gone or about to be: nothing may be sent for a subscription any more. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const subscription of this.subscriptions.values()) subscription.stop();
    this.subscriptions.clear();
    this.#lagging = null;
  }

  /** The stock handler's side of the socket has to hear of its end. */
  onClosed(): void {
    this.end();
    this.#gone?.abort();
    this.#stock?.emit('close');
  }

  onError(error: Error): void {
    this.#stock?.emit('error', error);
  }

  #goneSignal(): AbortSignal {
    this.#gone ??= new AbortController();
    return this.#gone.signal;
  }

  #onMessage(data: Buffer, isBinary: boolean): void {
    this.lastHeardAt = performance.now();
    if (this.#ended) return;
    if (this.#socket.writableLength > this.#host.limits.bufferedBytes) this.#stopListening();
    this.#inbox.receive(data, isBinary);
  }

  /** Whoever does not take the answers may not go on asking. */
  #stopListening(): void {
    this.#ws.pause();
    this.#lag();
  }

  #lag(): void {
    if (this.laggingSince > 0) return;
    this.laggingSince = performance.now();
    this.#host.counters.lagged += 1;
    this.#socket.once('drain', () => {
      this.laggingSince = 0;
      this.#ws.resume();
      const lagging = this.#lagging ?? [];
      this.#lagging = null;
      for (const subscription of lagging) subscription.resume();
    });
  }
}
