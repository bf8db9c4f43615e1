import { setImmediate as immediate } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import type { Bus, BusMessage } from '../bus/bus.ts';
import { GROWN_CHANNEL, WAKE_CHANNEL } from '../bus/channels.ts';
import { type Move, moveOutbox } from './move-outbox.ts';
import { dropPartitions, makePartitions } from './partitions.ts';
import { Pulse } from './pulse.ts';

export interface RelayOptions {
  /** Must reach a session of its own: a pooler in transaction mode would lose the leader's lock. */
  readonly databaseUrl: string;
  readonly bus: Bus;
  /** SQL LIKE patterns of the topics where only the latest event of each key matters, e.g. `variant:%`. */
  readonly stateTopics: readonly string[];
  readonly logRetentionDays?: number;
  readonly stateRetentionHours?: number;
  readonly batchSize?: number;
  /** How long committed events can lie unnoticed when no wake hint comes. */
  readonly pollMs?: number;
  readonly onError?: (error: unknown) => void;
}

export interface RelayStats {
  readonly leader: boolean;
  readonly moved: number;
  readonly batches: number;
  readonly failures: number;
  /** How long the oldest row found in the latest look had waited; 0 when there was none. */
  readonly oldestAgeMs: number;
}

export interface Relay {
  stats(): RelayStats;
  close(): Promise<void>;
}

// Of no meaning; it must only be nobody else's.
const LEADER_LOCK = '8103510476';
const ELECTION_MS = 500;
const MAINTENANCE_MS = 600_000;
const CLIENT_SETTINGS = { application_name: 'pushcart relay', keepAlive: true, connectionTimeoutMillis: 5_000 };
const OUT_OF_PARTITIONS = '23514';
// The planner takes a batch for a handful of rows: nested loops read it once for each topic, three times the work of a hash,
// and the sum of its guesses is high enough to compile a statement that runs for milliseconds.
const PLANNING = 'SET enable_nestloop = off; SET jit = off';

/** Starts a candidate. One of all candidates leads; when it goes, another takes over within about a second. */
export function startRelay(options: RelayOptions): Relay {
  const relay = new OutboxRelay(options);
  const ended = relay.run();
  return {
    stats: () => relay.stats(),
    close: () => {
      relay.stop();
      return ended;
    },
  };
}

class OutboxRelay {
  readonly #options: RelayOptions;
  readonly #pulse = new Pulse();
  readonly #batchSize: number;
  #publishing: Promise<void> = Promise.resolve();
  #maintainAt = 0;
  #leader = false;
  #moved = 0;
  #batches = 0;
  #failures = 0;
  #oldestAgeMs = 0;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#batchSize = options.batchSize ?? 1_000;
  }

  stats(): RelayStats {
    return {
      leader: this.#leader,
      moved: this.#moved,
      batches: this.#batches,
      failures: this.#failures,
      oldestAgeMs: this.#oldestAgeMs,
    };
  }

  stop(): void {
    this.#pulse.stop();
  }

  async run(): Promise<void> {
    const wakes = this.#options.bus.subscribe(WAKE_CHANNEL, () => this.#pulse.ring());
    while (!this.#pulse.stopped) {
      const client = new Client({ ...CLIENT_SETTINGS, connectionString: this.#options.databaseUrl });
      // A lost connection also fails the query under way, which is where it is handled.
      client.on('error', () => this.#pulse.ring());
      try {
        await client.connect();
        await client.query(PLANNING);
        await this.#stand(client);
      } catch (error) {
        this.#failures += 1;
        this.#options.onError?.(error);
        await this.#pulse.pause(ELECTION_MS / 2);
      } finally {
        this.#leader = false;
        await client.end().catch(() => {});
      }
    }
    wakes.close();
    await this.#publishing;
  }

  async #stand(client: Client): Promise<void> {
    while (!(await isElected(client))) {
      await this.#pulse.pause(ELECTION_MS);
      if (this.#pulse.stopped) return;
    }
    this.#leader = true;
    this.#maintainAt = 0;
    while (!this.#pulse.stopped) await this.#turn(client);
  }

  async #turn(client: Client): Promise<void> {
    if (performance.now() >= this.#maintainAt) await this.#maintain(client);
    const { taken, oldestAgeMs, messages } = await this.#move(client);
    this.#oldestAgeMs = oldestAgeMs;
    if (taken > 0) {
      this.#moved += messages.length;
      this.#batches += 1;
      // The next move overlaps with this publishing, and waits for it before its own: the order of a topic is kept.
      await this.#publishing;
      this.#publishing = this.#publish(messages);
    }
    if (taken < this.#batchSize) await this.#pulse.wait(this.#options.pollMs ?? 250);
  }

  async #move(client: Client): Promise<Move> {
    try {
      return await moveOutbox(client, this.#batchSize, this.#options.stateTopics);
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== OUT_OF_PARTITIONS) throw error;
      await makePartitions(client, new Date());
      return moveOutbox(client, this.#batchSize, this.#options.stateTopics);
    }
  }

  async #publish(messages: readonly BusMessage[]): Promise<void> {
    // The next move, if there is one, goes out first: the database works on it while messages are written here.
    await immediate();
    await this.#options.bus.publish([...messages, { channel: GROWN_CHANNEL, text: '' }]);
  }

  async #maintain(client: Client): Promise<void> {
    const now = new Date();
    await makePartitions(client, now);
    await dropPartitions(client, now, {
      logDays: this.#options.logRetentionDays ?? 7,
      stateHours: this.#options.stateRetentionHours ?? 1,
    });
    this.#maintainAt = performance.now() + MAINTENANCE_MS;
  }
}

async function isElected(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ elected: boolean }>('SELECT pg_try_advisory_lock($1) AS elected', [
    LEADER_LOCK,
  ]);
  return rows[0]?.elected === true;
}
