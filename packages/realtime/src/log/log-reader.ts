import { Client, type ClientBase } from 'pg';
import type { Bus } from '../bus/bus.ts';
import { GROWN_CHANNEL } from '../bus/channels.ts';
import type { LogEvent } from './event.ts';
import { Pulse } from './pulse.ts';
import { readSpan } from './read-span.ts';
import { NotHandled, ReaderCursor } from './reader-cursor.ts';
import { countSetAside, setAside } from './set-aside.ts';

export interface LogReaderOptions {
  readonly databaseUrl: string;
  /** Names the durable cursor. Readers of one name, in any process, share the work and never a batch. */
  readonly name: string;
  /** Patterns of LIKE for the topics that are handled: it is not called for others, which are passed over. Default all. */
  readonly topics?: readonly string[];
  /** Runs in the transaction that also moves the cursor: what it writes with `tx` is written exactly once. */
  handle(tx: ClientBase, events: readonly LogEvent[]): Promise<void>;
  /** Shortens the wait for new events from the poll interval to milliseconds. */
  readonly bus?: Bus;
  /** Where a reader seen for the first time begins; default `start`. */
  readonly from?: 'start' | 'now';
  readonly batchSize?: number;
  readonly pollMs?: number;
  /** Rest after a batch that was not full: a busy log is read in a few large bites. Default 100 ms. */
  readonly gatherMs?: number;
  /** Pause after a failure; default 1 s. */
  readonly retryMs?: number;
  readonly onError?: (error: unknown) => void;
  /** Hears of an event that was set aside since it cannot be handled. */
  readonly onSetAside?: (event: LogEvent, error: unknown) => void;
}

export interface LogReaderStats {
  readonly position: number;
  readonly handled: number;
  /** Events that retention had dropped before this reader came to them. */
  readonly missed: number;
  readonly failures: number;
  /** Events that this name could not handle and that still wait to be retried. */
  readonly setAside: number;
}

export interface LogReader {
  stats(): LogReaderStats;
  close(): Promise<void>;
}

/** Times an event may fail, tried alone, before the reader goes on without it. */
const TRIES = 3;

/**
 * Starts a durable reader of the whole log, in order of position. What fails is tried again; an event that fails by itself, again
 * and again, is set aside in the log's own table, and those behind it go on.
 */
export function createLogReader(options: LogReaderOptions): LogReader {
  const reader = new DurableReader(options);
  const ended = reader.run();
  return {
    stats: () => reader.stats(),
    close: () => {
      reader.stop();
      return ended;
    },
  };
}

class DurableReader {
  readonly #options: LogReaderOptions;
  readonly #pulse = new Pulse();
  readonly #counts = { position: 0, handled: 0, missed: 0, failures: 0, setAside: 0 };
  /** The event that failed by itself, and how often. */
  #suspect = { position: 0, tries: 0 };

  constructor(options: LogReaderOptions) {
    this.#options = options;
  }

  stats(): LogReaderStats {
    return { ...this.#counts };
  }

  stop(): void {
    this.#pulse.stop();
  }

  async run(): Promise<void> {
    const grown = this.#options.bus?.subscribe(GROWN_CHANNEL, () => this.#pulse.ring());
    while (!this.#pulse.stopped) {
      const client = new Client({
        application_name: `pushcart reader ${this.#options.name}`,
        connectionString: this.#options.databaseUrl,
        keepAlive: true,
        connectionTimeoutMillis: 5_000,
      });
      client.on('error', () => this.#pulse.ring());
      try {
        await client.connect();
        await this.#follow(client);
      } catch (error) {
        await this.#fail(error);
      } finally {
        await client.end().catch(() => {});
      }
    }
    grown?.close();
  }

  async #follow(client: Client): Promise<void> {
    const { name, from = 'start', batchSize = 500, pollMs = 1_000, gatherMs = 100 } = this.#options;
    const cursor = new ReaderCursor(client, name);
    this.#counts.position = await cursor.open(from);
    this.#counts.setAside = await countSetAside(client, name);
    while (!this.#pulse.stopped) {
      const taken = await this.#turn(client, cursor, batchSize);
      if (taken === batchSize) continue;
      if (taken > 0) await this.#pulse.pause(gatherMs);
      await this.#pulse.wait(pollMs);
    }
  }

  /** Handles what comes next. Returns how many events there were, of whatever topic. */
  async #turn(client: Client, cursor: ReaderCursor, batchSize: number): Promise<number> {
    const { position } = this.#counts;
    const span = await readSpan(client, position, batchSize, this.#options.topics ?? ['%']);
    const { read, last, events } = span;
    if (read === 0) return 0;
    const [first] = events;
    if (first !== undefined && first.position === this.#suspect.position) {
      await this.#handleEach(client, cursor, events);
      return read;
    }
    try {
      if (await this.#handle(client, cursor, events, last)) this.#counts.missed += last - position - read;
    } catch (error) {
      if (!(error instanceof NotHandled)) throw error;
      await this.#handleEach(client, cursor, events);
    }
    return read;
  }

  async #handle(client: Client, cursor: ReaderCursor, events: readonly LogEvent[], last: number): Promise<boolean> {
    const { position } = this.#counts;
    const done =
      events.length === 0
        ? await cursor.pass(position, last)
        : await cursor.advance(position, last, () => this.#options.handle(client, events));
    if (done) this.#counts.handled += events.length;
    this.#counts.position = done ? last : await cursor.read();
    return done;
  }

  /** After a batch has failed: finds the event that is the cause, and tries that one a few times before it goes on without it. */
  async #handleEach(client: Client, cursor: ReaderCursor, events: readonly LogEvent[]): Promise<void> {
    for (const event of events) {
      if (this.#pulse.stopped) return;
      try {
        if (!(await this.#handle(client, cursor, [event], event.position))) return;
      } catch (error) {
        if (!(error instanceof NotHandled)) throw error;
        const { position, tries } = this.#suspect;
        this.#suspect = { position: event.position, tries: position === event.position ? tries + 1 : 1 };
        if (this.#suspect.tries < TRIES) return this.#fail(error.cause);
        await this.#setAside(client, cursor, event, error.cause);
      }
    }
  }

  async #setAside(client: Client, cursor: ReaderCursor, event: LogEvent, error: unknown): Promise<void> {
    const { name, onSetAside } = this.#options;
    const put = () => setAside(client, name, event, error, this.#suspect.tries);
    const done = await cursor.advance(this.#counts.position, event.position, put);
    this.#counts.position = await cursor.read();
    this.#counts.setAside = await countSetAside(client, name);
    if (done) onSetAside?.(event, error);
  }

  async #fail(error: unknown): Promise<void> {
    this.#counts.failures += 1;
    this.#options.onError?.(error);
    await this.#pulse.pause(this.#options.retryMs ?? 1_000);
  }
}
