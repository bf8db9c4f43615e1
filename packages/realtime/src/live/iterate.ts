import { type TrackedEnvelope, tracked } from '@trpc/server';
import type { HubEvent } from '../hub/hub-event.ts';
import { eventFrame } from './event-frame.ts';
import type { EventShape, LiveFrame } from './frame.ts';
import type { Sink, Stream } from './sink.ts';

type Envelope<State, Shape extends EventShape> = TrackedEnvelope<LiveFrame<State, Shape>>;
type Result<State, Shape extends EventShape> = IteratorResult<Envelope<State, Shape>, void>;

/** Frames a slow puller may leave lying before the stream stops and reads on from the log. */
const QUEUE_LIMIT = 1_000;

/** A stream as an iterator, for those who pull: SSE, the stock WebSocket adapter, `createCaller`. Ends when `signal` aborts. */
export function iterate<State, Shape extends EventShape>(
  start: (sink: Sink) => Stream,
  signal: AbortSignal | undefined,
): AsyncIterator<Envelope<State, Shape>, void, unknown> {
  return new FrameIterator<State, Shape>(start, signal);
}

class FrameIterator<State, Shape extends EventShape> implements AsyncIterator<Envelope<State, Shape>, void>, Sink {
  readonly #signal: AbortSignal | undefined;
  readonly #stream: Stream | null;
  #queue: Envelope<State, Shape>[] = [];
  #waiting: { resolve(result: Result<State, Shape>): void; reject(error: unknown): void } | null = null;
  #ended = false;
  #error: { readonly cause: unknown } | null = null;
  #full = false;

  constructor(start: (sink: Sink) => Stream, signal: AbortSignal | undefined) {
    this.#signal = signal;
    this.#ended = signal?.aborted ?? false;
    this.#stream = this.#ended ? null : start(this);
    signal?.addEventListener('abort', this.#end, { once: true });
  }

  next(): Promise<Result<State, Shape>> {
    const value = this.#queue.shift();
    if (this.#full && this.#queue.length < QUEUE_LIMIT / 2) {
      this.#full = false;
      this.#stream?.resume();
    }
    if (value) return Promise.resolve({ done: false, value });
    if (this.#error) return Promise.reject(this.#takeError());
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  async return(): Promise<Result<State, Shape>> {
    this.#queue = [];
    this.#end();
    return { done: true, value: undefined };
  }

  writable(): boolean {
    if (this.#queue.length >= QUEUE_LIMIT) this.#full = true;
    return !this.#full;
  }

  control(id: string, frame: LiveFrame<unknown>): void {
    // The state is what this subscription's own `snapshot` returned.
    this.#give(tracked(id, frame as LiveFrame<State, Shape>));
  }

  event(event: HubEvent): void {
    this.#give(tracked(event.id, eventFrame(event) as LiveFrame<State, Shape>));
  }

  fail(error: unknown): void {
    this.#error = { cause: error };
    const waiting = this.#waiting;
    this.#end();
    if (waiting) waiting.reject(this.#takeError());
  }

  #give(value: Envelope<State, Shape>): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) waiting.resolve({ done: false, value });
    else this.#queue.push(value);
  }

  #takeError(): unknown {
    const cause = this.#error?.cause;
    this.#error = null;
    return cause;
  }

  readonly #end = (): void => {
    this.#signal?.removeEventListener('abort', this.#end);
    this.#ended = true;
    this.#stream?.close();
    if (!this.#error) this.#waiting?.resolve({ done: true, value: undefined });
    this.#waiting = null;
  };
}
