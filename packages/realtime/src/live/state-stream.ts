import type { Hub } from '../hub/hub.ts';
import type { HubEvent } from '../hub/hub-event.ts';
import type { LiveListener, Topic, TopicFollower } from '../hub/topic.ts';
import { formatCursor } from '../log/cursor.ts';
import { BaseStream } from './base-stream.ts';
import type { StreamOptions } from './live.ts';
import type { Sink } from './sink.ts';

/** The latest event of each key of some topics, a few a second. What cannot be given at once waits. */
export class StateStream extends BaseStream implements TopicFollower, LiveListener {
  readonly #taps: readonly Tap[];
  /** The latest event of each topic and key not given yet; null while everything goes straight through. */
  #waiting: Map<string, HubEvent> | null = new Map();
  /** Until the first frame is out, events wait whatever the sink says. */
  #starting = true;

  constructor(hub: Hub, options: StreamOptions, sink: Sink) {
    super(hub, options, sink);
    this.#taps = [...new Set(options.topics)].map((name) => new Tap(hub.follow(name, this), this));
    this.run((overtaken) => this.#begin(overtaken));
  }

  push(event: HubEvent): void {
    if (this.#waiting === null && this.sink.writable()) {
      this.sink.event(event);
      return;
    }
    if (this.#waiting === null) this.hub.counters.lagged += 1;
    this.#waiting ??= new Map();
    this.#waiting.set(`${event.topic}\n${event.key}`, event);
  }

  resume(): void {
    if (this.#waiting !== null && !this.#starting) this.#flush();
  }

  restart(): void {
    this.run((overtaken) => this.#snapshot(true, overtaken));
  }

  protected leave(): void {
    for (const tap of this.#taps) {
      tap.topic.coalesced.delete(tap);
      this.hub.unfollow(tap.topic, this);
    }
  }

  async #begin(overtaken: () => boolean): Promise<void> {
    await Promise.all([this.hub.revocations.listening, ...this.#taps.map((tap) => tap.topic.opened)]);
    if (overtaken()) return;
    const missed = this.#missedSinceCursor();
    if (!missed) return this.#snapshot(this.#isVoid(), overtaken);
    const { cursor } = this.options;
    this.#join();
    for (const event of missed) this.push(event);
    this.hub.counters.resumed += 1;
    this.sink.control(formatCursor(cursor?.epoch ?? '', cursor?.seq ?? 0), { kind: 'ready' });
    this.#flush();
  }

  /** What came after the cursor, when one topic's memory reaches back to it; else null. */
  #missedSinceCursor(): readonly HubEvent[] | null {
    const { cursor } = this.options;
    const [tap, ...others] = this.#taps;
    if (!cursor || !tap || others.length > 0) return null;
    const { topic } = tap;
    if (cursor.epoch !== topic.epoch || cursor.seq > topic.head) return null;
    return cursor.seq === topic.head ? [] : topic.ring.after(cursor.seq);
  }

  /** Whether the watcher's cursor speaks of something this server does not have. With several topics a snapshot is the usual way. */
  #isVoid(): boolean {
    const { cursor } = this.options;
    const epoch = this.#taps[0]?.topic.epoch;
    return cursor !== null && (this.#taps.length === 1 || cursor.epoch !== epoch);
  }

  /** Listens first, then reads the state: what happens in between waits, and comes after the snapshot. */
  async #snapshot(reset: boolean, overtaken: () => boolean): Promise<void> {
    if (this.#taps.some(({ topic }) => topic.head < 0)) return;
    this.#starting = true;
    this.#waiting = new Map();
    this.#join();
    const { epoch, head } = this.#taps[0]?.topic ?? { epoch: '', head: 0 };
    const state = await this.options.snapshot();
    if (overtaken()) return;
    this.hub.counters.snapshots += 1;
    if (reset) this.hub.counters.forcedSnapshots += 1;
    this.sink.control(formatCursor(epoch, head, 's'), { kind: 'snapshot', state, reset });
    this.#flush();
  }

  #join(): void {
    for (const tap of this.#taps) tap.join();
  }

  #flush(): void {
    this.#starting = false;
    const waiting = [...(this.#waiting?.entries() ?? [])].sort(([, a], [, b]) => a.position - b.position);
    for (const [key, event] of waiting) {
      if (!this.sink.writable()) return;
      this.#waiting?.delete(key);
      this.sink.event(event);
    }
    this.#waiting = null;
  }
}

/** A stream's place at one topic: lets through what is newer than the topic was when the stream joined. */
class Tap implements LiveListener {
  readonly topic: Topic;
  readonly #stream: StateStream;
  #floor = 0;

  constructor(topic: Topic, stream: StateStream) {
    this.topic = topic;
    this.#stream = stream;
  }

  join(): void {
    this.#floor = this.topic.head;
    this.topic.coalesced.add(this);
  }

  push(event: HubEvent): void {
    if (event.seq > this.#floor) this.#stream.push(event);
  }
}
