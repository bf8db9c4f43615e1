import type { Bus, BusSubscription } from '../bus/bus.ts';
import { topicChannel } from '../bus/channels.ts';
import type { EventLog } from '../log/event-log.ts';
import { Pulse } from '../log/pulse.ts';
import { decodeMoved, type HubEvent, toHubEvent } from './hub-event.ts';
import { Opener } from './opener.ts';
import { RevocationWatch } from './revocation-watch.ts';
import { Topic, type TopicFollower, type TopicHost } from './topic.ts';

export interface HubOptions {
  readonly log: EventLog;
  readonly bus: Bus;
  /** How often the heads of all watched topics are compared with the log; default 5 s. */
  readonly headCheckMs?: number;
  /** The same while the bus is away, when these reads are all that brings news; default 1 s. */
  readonly degradedHeadCheckMs?: number;
  /** How long a topic stays warm after its last watcher; default 30 s. */
  readonly lingerMs?: number;
  readonly onError?: (error: unknown) => void;
}

const NO_COUNTS = {
  /** Events the bus brought. */
  received: 0,
  duplicates: 0,
  gaps: 0,
  /** Times a head check found a topic behind the log. */
  resyncs: 0,
  resets: 0,
  logReads: 0,
  headChecks: 0,
  failures: 0,
  /** Streams that continued from their cursor. */
  resumed: 0,
  snapshots: 0,
  /** Snapshots that replaced a history the watcher had. */
  forcedSnapshots: 0,
  replayed: 0,
  /** Times a stream fell behind because its reader did not keep up. */
  lagged: 0,
  revoked: 0,
};

export type HubCounters = { [Name in keyof typeof NO_COUNTS]: number };
export type HubStats = Readonly<HubCounters> & { readonly topics: number; readonly streams: number };

interface Entry {
  readonly topic: Topic;
  readonly subscription: BusSubscription;
}

/** Starts the hub of this process. */
export function createHub(options: HubOptions): Hub {
  return new Hub(options);
}

/** All topics watched in this process, over one bus connection. */
export class Hub implements TopicHost {
  readonly counters: HubCounters = { ...NO_COUNTS };
  readonly revocations: RevocationWatch;
  readonly #options: HubOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #opener: Opener;
  readonly #pulse = new Pulse();
  readonly #checking: Promise<void>;
  readonly #stopListening: () => void;
  #checkAsked = false;
  #checkedAt = '';

  constructor(options: HubOptions) {
    this.#options = options;
    this.#opener = new Opener(options.log, () => this.checkHeads());
    this.#stopListening = options.bus.onRecovered(() => this.checkHeads());
    this.#checking = this.#keepChecking();
    this.revocations = new RevocationWatch(this);
  }

  stats(): HubStats {
    return { topics: this.#entries.size, streams: this.revocations.size, ...this.counters };
  }

  get closed(): boolean {
    return this.#pulse.stopped;
  }

  /** Lets go of all topics. Watchers are not told: close their sockets first. */
  async close(): Promise<void> {
    this.#pulse.stop();
    this.#stopListening();
    for (const name of [...this.#entries.keys()]) this.#remove(name);
    await this.#checking;
  }

  /** Follows a topic, opening it if need be: await `topic.opened` before reading its head. */
  follow(name: string, follower: TopicFollower): Topic {
    const topic = this.#entries.get(name)?.topic ?? this.#add(name);
    topic.followers.add(follower);
    return topic;
  }

  unfollow(topic: Topic, follower: TopicFollower): void {
    topic.followers.delete(follower);
    if (topic.followers.size === 0) topic.idleSince = performance.now();
  }

  /** Compares all heads with the log, soon. */
  checkHeads(): void {
    this.#checkAsked = true;
    this.#pulse.ring();
  }

  async read(topic: string, seq: number, limit: number): Promise<HubEvent[]> {
    this.counters.logReads += 1;
    const epoch = this.#entries.get(topic)?.topic.epoch ?? '';
    const events = await this.#options.log.read(topic, seq, limit);
    return events.map((event) => toHubEvent(epoch, event));
  }

  async head(topic: string): Promise<{ epoch: string; seq: number }> {
    const { epoch, heads } = await this.#options.log.heads([topic]);
    return { epoch, seq: heads.get(topic) ?? 0 };
  }

  failed(error: unknown): void {
    this.counters.failures += 1;
    if (!this.closed) this.#options.onError?.(error);
  }

  pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.closed ? 0 : 500));
  }

  #add(name: string): Topic {
    const topic = new Topic(name, this);
    const subscription = this.#options.bus.subscribe(topicChannel(name), (text) => this.#receive(topic, text));
    this.#entries.set(name, { topic, subscription });
    topic.opened = this.#opener.open(topic, subscription.ready);
    // Whoever follows next tries again.
    topic.opened.catch(() => this.#remove(name, topic));
    return topic;
  }

  #remove(name: string, only?: Topic): void {
    const entry = this.#entries.get(name);
    if (!entry || (only && entry.topic !== only)) return;
    this.#entries.delete(name);
    entry.subscription.close();
    entry.topic.close();
  }

  #receive(topic: Topic, text: string): void {
    try {
      topic.receive(decodeMoved(text));
    } catch (error) {
      this.failed(error);
    }
  }

  async #keepChecking(): Promise<void> {
    const { headCheckMs = 5_000, degradedHeadCheckMs = 1_000 } = this.#options;
    let lastAt = performance.now();
    while (!this.closed) {
      const interval = this.#options.bus.hearsOthers ? headCheckMs : degradedHeadCheckMs;
      if (this.#checkAsked || performance.now() - lastAt >= interval) {
        lastAt = performance.now();
        this.#checkAsked = false;
        await this.#compareHeads().catch((error) => this.failed(error));
      }
      this.#closeIdle();
      // Short waits even while all is well, since the bus may go away at any time.
      await this.#pulse.wait(Math.min(degradedHeadCheckMs, headCheckMs));
    }
  }

  async #compareHeads(): Promise<void> {
    this.counters.headChecks += 1;
    const { epoch, position } = await this.#options.log.state();
    const state = `${epoch}:${position}`;
    if (state === this.#checkedAt) return;
    const before = [...this.#entries.values()].map(({ topic }) => ({ topic, head: topic.head }));
    const now = await this.#options.log.heads(before.map(({ topic }) => topic.name));
    for (const { topic, head } of before) topic.compare(now.epoch, now.heads.get(topic.name) ?? 0, head);
    this.#checkedAt = state;
  }

  #closeIdle(): void {
    const limit = performance.now() - (this.#options.lingerMs ?? 30_000);
    for (const [name, { topic }] of this.#entries) {
      if (topic.followers.size === 0 && topic.idleSince < limit) this.#remove(name);
    }
  }
}
