import { Coalescer } from './coalescer.ts';
import type { HubEvent } from './hub-event.ts';
import { Ring } from './ring.ts';

/** Someone who follows a topic. */
export interface TopicFollower {
  /** The topic's history was replaced or has a hole: begin again with a snapshot. */
  restart(topic: Topic): void;
}

/** Takes events while it is in a topic's live set. Must not throw and must not wait. */
export interface LiveListener {
  push(event: HubEvent): void;
}

/** What a topic needs of the hub. */
export interface TopicHost {
  readonly counters: TopicCounters;
  read(topic: string, seq: number, limit: number): Promise<HubEvent[]>;
  /** Where the topic stands in the log now. */
  head(topic: string): Promise<{ epoch: string; seq: number }>;
  failed(error: unknown): void;
  /** Waits before another try; not at all once the hub is closed. */
  pause(): Promise<void>;
}

export interface TopicCounters {
  received: number;
  duplicates: number;
  gaps: number;
  resyncs: number;
  resets: number;
  logReads: number;
}

const RING_SIZE = 512;
const READ_SIZE = 500;
const COALESCE_MS = 250;

/** One topic in this process: how far it is known, its latest events and who follows it. */
export class Topic {
  readonly name: string;
  readonly followers = new Set<TopicFollower>();
  /** Get every event, in order. */
  readonly live = new Set<LiveListener>();
  /** Get the latest event of each key, a few a second. */
  readonly coalesced = new Set<LiveListener>();
  readonly ring = new Ring(RING_SIZE);
  /** Settles once the head is known. */
  opened: Promise<void> = Promise.resolve();
  idleSince = 0;

  readonly #host: TopicHost;
  readonly #coalescer = new Coalescer(COALESCE_MS, (event) => {
    for (const listener of this.coalesced) listener.push(event);
  });
  #epoch = '';
  #head = -1;
  /** How far events are known to exist. */
  #target = -1;
  #held: HubEvent[] = [];
  #repairing = false;
  /** Grows with every reset: work begun before it is void. */
  #generation = 0;
  #closed = false;

  constructor(name: string, host: TopicHost) {
    this.name = name;
    this.#host = host;
  }

  get epoch(): string {
    return this.#epoch;
  }

  /** The seq of the last event known; -1 until opened. */
  get head(): number {
    return this.#head;
  }

  /** Starts from what the log said, then applies what the bus brought meanwhile. */
  open(epoch: string, head: number, latest: readonly HubEvent[]): void {
    this.#epoch = epoch;
    this.#head = head;
    for (const event of latest) this.ring.push(event);
    this.#applyHeld();
  }

  close(): void {
    this.#closed = true;
    this.#coalescer.clear();
    this.#held = [];
  }

  /** An event from the bus: late, early, twice or not at all, as the bus pleases. */
  receive(event: HubEvent): void {
    this.#host.counters.received += 1;
    if (this.#head < 0) {
      this.#hold(event);
    } else if (event.epoch !== this.#epoch) {
      void this.#reset();
    } else if (event.seq <= this.#head) {
      this.#host.counters.duplicates += 1;
    } else if (event.seq > this.#head + 1) {
      this.#hold(event);
      this.#repair(event.seq);
    } else {
      this.#commit(event);
      if (!this.#repairing) this.#applyHeld();
    }
  }

  /** Compares with where the log stood, read when this topic stood at `headBefore`: a lost last event leaves no hole to notice. */
  compare(epoch: string, head: number, headBefore: number): void {
    if (this.#head < 0 || headBefore < 0 || this.#closed) return;
    if (epoch !== this.#epoch || head < headBefore) {
      void this.#reset();
    } else if (head > this.#head) {
      this.#host.counters.resyncs += 1;
      this.#repair(head);
    }
  }

  /** Events after `seq` from memory or else the log, at most `READ_SIZE` of them from there. */
  async after(seq: number): Promise<readonly HubEvent[]> {
    return this.ring.after(seq) ?? (await this.#host.read(this.name, seq, READ_SIZE));
  }

  /** What finds no room is read from the log, once the heads are compared. */
  #hold(event: HubEvent): void {
    if (this.#held.length < RING_SIZE) this.#held.push(event);
  }

  #commit(event: HubEvent): void {
    this.#head = event.seq;
    this.ring.push(event);
    for (const listener of this.live) listener.push(event);
    if (this.coalesced.size > 0) this.#coalescer.offer(event);
  }

  /** Commits the held events that follow on, drops those known by now, and sees to the hole before the rest. */
  #applyHeld(): void {
    if (this.#held.length === 0) return;
    const held = this.#held.sort((a, b) => a.seq - b.seq);
    this.#held = [];
    for (const event of held) {
      if (event.epoch !== this.#epoch) continue;
      if (event.seq === this.#head + 1) this.#commit(event);
      else if (event.seq > this.#head) this.#held.push(event);
      else this.#host.counters.duplicates += 1;
    }
    const last = this.#held.at(-1);
    if (last) this.#repair(last.seq);
  }

  /** Reads what is missing up to `seq`, once for all who follow. */
  #repair(seq: number): void {
    this.#target = Math.max(this.#target, seq);
    if (this.#repairing) return;
    this.#repairing = true;
    this.#host.counters.gaps += 1;
    void this.#readMissing(this.#generation).finally(() => {
      this.#repairing = false;
      if (!this.#closed && this.#head >= 0) this.#applyHeld();
    });
  }

  async #readMissing(generation: number): Promise<void> {
    while (this.#head < this.#target) {
      const read = await this.#retrying(async () => {
        const from = this.#head;
        // While the log was away the bus may have brought it all, late.
        if (from >= this.#target) return 'whole';
        return { from, events: await this.#host.read(this.name, from, READ_SIZE) };
      });
      if (!read || generation !== this.#generation) return;
      if (read === 'whole') continue;
      if (read.events[0]?.seq !== read.from + 1) return this.#reset();
      // The bus may have gone on meanwhile.
      for (const event of read.events) if (event.seq > this.#head) this.#commit(event);
    }
  }

  /** The history was replaced, or has a hole nobody can fill: takes the log's word and has every follower begin again. */
  async #reset(): Promise<void> {
    this.#host.counters.resets += 1;
    this.#generation += 1;
    this.#head = -1;
    this.#target = -1;
    this.#held = [];
    this.live.clear();
    this.coalesced.clear();
    this.#coalescer.clear();
    this.ring.clear();
    const now = await this.#retrying(() => this.#host.head(this.name));
    if (!now) return;
    this.open(now.epoch, now.seq, []);
    for (const follower of this.followers) follower.restart(this);
  }

  /** Tries until it succeeds; null once the topic is closed. */
  async #retrying<Result>(work: () => Promise<Result>): Promise<Result | null> {
    while (!this.#closed) {
      try {
        const result = await work();
        return this.#closed ? null : result;
      } catch (error) {
        this.#host.failed(error);
        await this.#host.pause();
      }
    }
    return null;
  }
}
