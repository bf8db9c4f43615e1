import type { HubEvent } from '../hub/hub-event.ts';
import type { EventShape, ReadyFrame, SnapshotFrame } from '../live/frame.ts';
import type { LiveSource } from '../live/live.ts';
import type { Sink, Stream } from '../live/sink.ts';
import type { Connection } from './connection.ts';
import type { LiveRequest } from './requests.ts';

/** One live subscription of one socket. */
export class Subscription implements Sink {
  readonly request: LiveRequest;
  readonly #connection: Connection;
  /** The start of all its messages: `{"id":…`. */
  readonly #head: string;
  #setup: AbortController | null = new AbortController();
  #stream: Stream | null = null;
  #topicCount = 0;

  constructor(connection: Connection, request: LiveRequest) {
    this.#connection = connection;
    this.request = request;
    this.#head = `{"id":${JSON.stringify(request.id)}${request.jsonrpc ? `,"jsonrpc":"${request.jsonrpc}"` : ''}`;
  }

  /** Aborts when the subscription is stopped before it has started. */
  get signal(): AbortSignal | undefined {
    return this.#setup?.signal;
  }

  get stopped(): boolean {
    return this.#setup?.signal.aborted ?? false;
  }

  start(source: LiveSource<unknown, EventShape>): void {
    this.#setup = null;
    this.#topicCount = source.topicCount;
    this.#stream = source.start(this);
  }

  /** How many topics it follows; none before it has started. */
  get topicCount(): number {
    return this.#topicCount;
  }

  get started(): boolean {
    return this.#stream !== null;
  }

  resume(): void {
    this.#stream?.resume();
  }

  stop(): void {
    this.#setup?.abort();
    this.#stream?.close();
  }

  writable(): boolean {
    return this.#connection.hasRoomFor(this);
  }

  control(id: string, frame: ReadyFrame | SnapshotFrame<unknown>): void {
    this.#connection.reply(this.request, { result: { type: 'data', data: { id, data: frame }, id } });
  }

  event(event: HubEvent): void {
    this.#connection.deliver(event, this.#head);
  }

  fail(error: unknown): void {
    this.#connection.forget(this);
    this.#connection.failSubscription(this, error);
    this.#connection.reply(this.request, { result: { type: 'stopped' } });
  }
}
