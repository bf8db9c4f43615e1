import { Client, type ClientBase } from 'pg';
import type { Bus } from '../bus/bus.ts';
import { GROWN_CHANNEL } from '../bus/channels.ts';
import type { LogEvent } from './event.ts';
import { COLUMNS, type EventRow, toLogEvent } from './event-log.ts';
import { Pulse } from './pulse.ts';

export interface LogReaderOptions {
  readonly databaseUrl: string;
  /** Names the durable cursor. Readers of one name, in any process, share the work and never a batch. */
  readonly name: string;
  /** Runs in the transaction that also moves the cursor: what it writes with `tx` is written exactly once. */
  handle(tx: ClientBase, events: readonly LogEvent[]): Promise<void>;
  /** Shortens the wait for new events from the poll interval to milliseconds. */
  readonly bus?: Bus;
  /** Where a reader seen for the first time begins; default `start`. */
  readonly from?: 'start' | 'now';
  readonly batchSize?: number;
  readonly pollMs?: number;
  readonly onError?: (error: unknown) => void;
}

export interface LogReaderStats {
  readonly position: number;
  readonly handled: number;
  /** Events that retention had dropped before this reader came to them. */
  readonly missed: number;
  readonly failures: number;
}

export interface LogReader {
  stats(): LogReaderStats;
  close(): Promise<void>;
}

const RETRY_MS = 1_000;
/** Rest after a batch that was not full: a busy log is read in a few large bites, since each costs a transaction however small. */
const GATHER_MS = 50;

/** Starts a durable reader of the whole log, in order of position. A failed batch is tried again until it succeeds. */
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
  #position = 0;
  #handled = 0;
  #missed = 0;
  #failures = 0;

  constructor(options: LogReaderOptions) {
    this.#options = options;
  }

  stats(): LogReaderStats {
    return { position: this.#position, handled: this.#handled, missed: this.#missed, failures: this.#failures };
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
        this.#failures += 1;
        this.#options.onError?.(error);
        await this.#pulse.pause(RETRY_MS);
      } finally {
        await client.end().catch(() => {});
      }
    }
    grown?.close();
  }

  async #follow(client: Client): Promise<void> {
    await client.query(
      `INSERT INTO log_cursor (name, position) SELECT $1, CASE WHEN $2 THEN position ELSE 0 END FROM log_state
       ON CONFLICT DO NOTHING`,
      [this.#options.name, this.#options.from === 'now'],
    );
    const batchSize = this.#options.batchSize ?? 500;
    while (!this.#pulse.stopped) {
      const handled = await this.#inTransaction(client, () => this.#handleBatch(client, batchSize));
      if (handled === batchSize) continue;
      if (handled > 0) await this.#pulse.pause(GATHER_MS);
      await this.#pulse.wait(this.#options.pollMs ?? 1_000);
    }
  }

  async #inTransaction(client: Client, work: () => Promise<number>): Promise<number> {
    await client.query('BEGIN');
    try {
      const result = await work();
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  }

  async #handleBatch(client: Client, batchSize: number): Promise<number> {
    const cursor = await client.query<{ position: string }>(
      // Another process at work on this name is left to it.
      'SELECT position FROM log_cursor WHERE name = $1 FOR UPDATE SKIP LOCKED',
      [this.#options.name],
    );
    if (!cursor.rows[0]) return 0;
    const position = Number(cursor.rows[0].position);
    const { rows } = await client.query<EventRow>({
      name: 'reader-batch',
      text: `SELECT ${COLUMNS} FROM event WHERE position > $1 ORDER BY position LIMIT $2`,
      values: [position, batchSize],
    });
    const events = rows.map(toLogEvent);
    const last = events.at(-1);
    if (!last) return 0;
    await this.#options.handle(client, events);
    await client.query('UPDATE log_cursor SET position = $2 WHERE name = $1', [this.#options.name, last.position]);
    this.#missed += last.position - position - events.length;
    this.#handled += events.length;
    this.#position = last.position;
    return events.length;
  }
}
