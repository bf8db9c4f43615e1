import { TRPCError, type TrackedEnvelope } from '@trpc/server';
import type { Hub } from '../hub/hub.ts';
import { type Cursor, parseCursor } from '../log/cursor.ts';
import type { Watcher } from '../revocation.ts';
import type { EventShape, LiveFrame } from './frame.ts';
import { iterate } from './iterate.ts';
import { LogStream } from './log-stream.ts';
import type { Sink, Stream } from './sink.ts';
import { StateStream } from './state-stream.ts';

export interface LiveOptions<State> {
  /** One topic, or several when `kind` is `state`. */
  readonly topics: readonly string[];
  /** `log`: every event, in order. `state`: the latest event of each key. Must be what the relay takes the topics for. */
  readonly kind: 'log' | 'state';
  readonly lastEventId?: string | null | undefined;
  /** Reads the state from the primary; may already contain the events that follow it. */
  snapshot(): Promise<State>;
  readonly watcher: Watcher;
  /** Asked when access may have changed; false, or an error, ends the stream. Without it, a revocation ends it. */
  readonly mayWatch?: (() => Promise<boolean>) | undefined;
  /** The procedure's signal. */
  readonly signal?: AbortSignal | undefined;
}

/** What a live procedure returns: works over the live socket, the stock adapter, SSE and `createCaller`. */
export interface Live<State, Shape extends EventShape = EventShape>
  extends AsyncIterable<TrackedEnvelope<LiveFrame<State, Shape>>, void, unknown> {}

/** Follows topics from a cursor or from a fresh snapshot on. Throws BAD_REQUEST when the cursor is none of ours. */
export function live<State, Shape extends EventShape = EventShape>(
  hub: Hub,
  options: LiveOptions<State>,
): Live<State, Shape> {
  return new LiveSource<State, Shape>(hub, options);
}

/** What a stream needs to know of its subscription. */
export interface StreamOptions {
  readonly topics: readonly string[];
  readonly cursor: Cursor | null;
  readonly watcher: Watcher;
  snapshot(): Promise<unknown>;
  readonly mayWatch?: (() => Promise<boolean>) | undefined;
}

export class LiveSource<State, Shape extends EventShape> implements Live<State, Shape> {
  readonly #hub: Hub;
  readonly #kind: 'log' | 'state';
  readonly #options: StreamOptions;
  readonly #signal: AbortSignal | undefined;

  constructor(hub: Hub, { topics, kind, lastEventId, watcher, snapshot, mayWatch, signal }: LiveOptions<State>) {
    if (topics.length === 0 || (kind === 'log' && topics.length > 1)) {
      throw new TRPCError({ code: 'BAD_REQUEST', message: `A ${kind} stream cannot follow ${topics.length} topics.` });
    }
    this.#hub = hub;
    this.#kind = kind;
    this.#signal = signal;
    this.#options = {
      topics,
      cursor: lastEventId == null ? null : parseCursor(lastEventId),
      watcher,
      snapshot,
      mayWatch,
    };
  }

  get topicCount(): number {
    return this.#options.topics.length;
  }

  /** Starts to give frames to `sink`, at the earliest in a later turn. */
  start(sink: Sink): Stream {
    if (this.#kind === 'log') return new LogStream(this.#hub, this.#options, sink);
    return new StateStream(this.#hub, this.#options, sink);
  }

  [Symbol.asyncIterator](): AsyncIterator<TrackedEnvelope<LiveFrame<State, Shape>>, void, unknown> {
    return iterate<State, Shape>((sink) => this.start(sink), this.#signal);
  }
}
