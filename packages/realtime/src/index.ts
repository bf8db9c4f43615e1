import type { IncomingMessage, Server } from 'node:http';
import type { AnyRouter, inferRouterContext, TRPCError, TrackedEnvelope } from '@trpc/server';
import type { CreateWSSContextFnOptions } from '@trpc/server/adapters/ws';
import type { ClientBase, Pool } from 'pg';
import type { Bus } from './bus/bus.ts';
import type { EventShape, LiveFrame } from './live/frame.ts';
import type { LogEvent, NewEvent, SqlTag } from './log/event.ts';

export type { Bus, BusMessage, BusStats, BusSubscription } from './bus/bus.ts';
export type { EventFrame, EventShape, LiveFrame, ReadyFrame, SnapshotFrame } from './live/frame.ts';
export type { LogEvent, NewEvent, SqlTag } from './log/event.ts';

/** Writes events in the caller's transaction. Call it after the rows the events speak of are locked. */
export declare function append(tx: SqlTag, events: readonly NewEvent[]): Promise<void>;
/** A `SqlTag` over a pg client that is inside a transaction. */
export declare function sqlTag(client: ClientBase): SqlTag;

export type Revocation =
  | { readonly sessionId: string }
  | { readonly accountId: string }
  | { readonly topic: string; readonly accountId: string };
/** Ends what was granted, on every process within 2 s of the commit: sockets and streams of a session or account, or one topic of an account. */
export declare function revoke(tx: SqlTag, revocation: Revocation): Promise<void>;

/** The Redis bus. Returns at once and connects in the background. */
export declare function createBus(options: { redisUrl: string; onError?: (error: unknown) => void }): Bus;
/** The in-process bus. */
export declare function createLocalBus(): Bus;
/** Wakes the relay: call it after a commit that appended. Fire and forget. */
export declare function wake(bus: Bus): void;

export interface EventLog {
  readonly pool: Pool;
}
export declare function createEventLog(pool: Pool): EventLog;

export interface RelayOptions {
  readonly databaseUrl: string;
  readonly bus: Bus;
  /** SQL LIKE patterns of the topics where only the latest event of each key matters, e.g. `variant:%`. */
  readonly stateTopics: readonly string[];
  readonly logRetentionDays?: number;
  readonly stateRetentionHours?: number;
  readonly batchSize?: number;
  readonly pollMs?: number;
  readonly onError?: (error: unknown) => void;
}
export interface Relay {
  stats(): {
    readonly leader: boolean;
    readonly moved: number;
    readonly batches: number;
    readonly failures: number;
    readonly oldestAgeMs: number;
  };
  close(): Promise<void>;
}
/** Starts a candidate; one of all candidates leads. */
export declare function startRelay(options: RelayOptions): Relay;

export interface Hub {
  stats(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}
export declare function createHub(options: { log: EventLog; bus: Bus; onError?: (error: unknown) => void }): Hub;

export interface Watcher {
  readonly sessionId?: string | undefined;
  readonly accountId?: string | undefined;
}
/** What a live procedure returns: works over the live socket, the stock adapter, SSE and `createCaller`. */
export interface Live<State, Shape extends EventShape = EventShape>
  extends AsyncIterable<TrackedEnvelope<LiveFrame<State, Shape>>, void, unknown> {}
export interface LiveOptions<State> {
  /** One topic, or several when `kind` is `state`. */
  readonly topics: readonly string[];
  readonly kind: 'log' | 'state';
  readonly lastEventId?: string | null | undefined;
  snapshot(): Promise<State>;
  readonly watcher: Watcher;
  /** Asked when access may have changed; false ends the stream with FORBIDDEN. */
  mayWatch?(): Promise<boolean>;
  /** The procedure's signal. */
  readonly signal?: AbortSignal | undefined;
}
export declare function live<State, Shape extends EventShape = EventShape>(
  hub: Hub,
  options: LiveOptions<State>,
): Live<State, Shape>;

export interface LiveSocketOptions<Router extends AnyRouter> {
  readonly server: Server;
  readonly path: string;
  readonly router: Router;
  createContext(options: CreateWSSContextFnOptions): inferRouterContext<Router> | Promise<inferRouterContext<Router>>;
  /** Who the context belongs to, for revocation, limits and expiry. */
  watcher(context: inferRouterContext<Router>): Watcher & { readonly expiresAt?: Date | undefined };
  isAllowedOrigin(origin: string, request: IncomingMessage): boolean;
  /** The address limits count by; default the peer's. */
  clientAddress?(request: IncomingMessage): string;
  readonly hub: Hub;
  readonly limits?: Readonly<Record<string, number>>;
  onError?(info: { error: TRPCError; path: string | undefined; context: unknown }): void;
}
export interface LiveSocket {
  /** Asks clients in waves to move elsewhere, then closes. */
  drain(): Promise<void>;
  close(): Promise<void>;
  stats(): Readonly<Record<string, number>>;
}
export declare function attachLiveSocket<Router extends AnyRouter>(options: LiveSocketOptions<Router>): LiveSocket;

export interface LogReaderOptions {
  readonly databaseUrl: string;
  /** Names the durable cursor. */
  readonly name: string;
  /** Runs in the transaction that also moves the cursor: what it writes is written exactly once. */
  handle(tx: ClientBase, events: readonly LogEvent[]): Promise<void>;
  readonly bus?: Bus;
  /** Where a reader seen for the first time begins; default `start`. */
  readonly from?: 'start' | 'now';
  readonly batchSize?: number;
  readonly pollMs?: number;
  readonly onError?: (error: unknown) => void;
}
export interface LogReader {
  stats(): { readonly position: number; readonly handled: number; readonly missed: number; readonly failures: number };
  close(): Promise<void>;
}
export declare function createLogReader(options: LogReaderOptions): LogReader;
