import type { Hub } from '../hub/hub.ts';
import type { HubEvent } from '../hub/hub-event.ts';
import type { LiveListener, Topic, TopicFollower } from '../hub/topic.ts';
import { formatCursor } from '../log/cursor.ts';
import { BaseStream } from './base-stream.ts';
import type { StreamOptions } from './live.ts';
import type { Sink } from './sink.ts';

/** More than this to replay, and a snapshot is the shorter way. */
const REPLAY_LIMIT = 1_000;

/** Every event of one topic, in order and once, from a cursor or a snapshot on. */
export class LogStream extends BaseStream implements TopicFollower, LiveListener {
  readonly #topic: Topic;
  /** The seq of the last event given. */
  #cursor = -1;
  #behind = false;

  constructor(hub: Hub, options: StreamOptions, sink: Sink) {
    super(hub, options, sink);
    this.#topic = hub.follow(options.topics[0] ?? '', this);
    this.run(async (overtaken) => {
      await Promise.all([hub.revocations.listening, this.#topic.opened]);
      if (!overtaken()) await this.#begin(overtaken);
    });
  }

  /** Called while in the live set, for the event after the cursor. */
  push(event: HubEvent): void {
    if (this.sink.writable()) {
      this.#cursor = event.seq;
      this.sink.event(event);
    } else {
      this.#fallBehind();
    }
  }

  resume(): void {
    if (!this.#behind) return;
    this.#behind = false;
    this.run((overtaken) => this.#catchUp(overtaken));
  }

  restart(): void {
    this.#behind = false;
    this.run((overtaken) => this.#snapshot(true, overtaken));
  }

  protected leave(): void {
    this.#topic.live.delete(this);
    this.hub.unfollow(this.#topic, this);
  }

  async #begin(overtaken: () => boolean): Promise<void> {
    const { cursor } = this.options;
    if (!cursor) return this.#snapshot(false, overtaken);
    if (cursor.epoch !== this.#topic.epoch || !(await this.#reaches(cursor.seq))) {
      return overtaken() ? undefined : this.#snapshot(true, overtaken);
    }
    if (overtaken()) return;
    this.#cursor = cursor.seq;
    this.hub.counters.resumed += 1;
    this.sink.control(formatCursor(cursor.epoch, cursor.seq), { kind: 'ready' });
    await this.#catchUp(overtaken);
  }

  /** Whether everything after `seq` can still be told, and is not too much. */
  async #reaches(seq: number): Promise<boolean> {
    const missing = this.#topic.head - seq;
    if (missing <= 0) return missing === 0;
    if (missing > REPLAY_LIMIT) return false;
    const [next] = await this.#topic.after(seq);
    return next?.seq === seq + 1;
  }

  /** The position is read before the state: an event may come twice, as state and as event, but never not at all. */
  async #snapshot(reset: boolean, overtaken: () => boolean): Promise<void> {
    const { head, epoch } = this.#topic;
    // The topic is being read anew, and will have this stream restart.
    if (head < 0) return;
    const state = await this.options.snapshot();
    if (overtaken()) return;
    this.hub.counters.snapshots += 1;
    if (reset) this.hub.counters.forcedSnapshots += 1;
    this.#cursor = head;
    this.sink.control(formatCursor(epoch, head, 's'), { kind: 'snapshot', state, reset });
    await this.#catchUp(overtaken);
  }

  /** Goes live only when the cursor has reached the head, with no wait between the comparison and the joining. */
  async #catchUp(overtaken: () => boolean): Promise<void> {
    while (this.#cursor < this.#topic.head) {
      if (this.#topic.head - this.#cursor > REPLAY_LIMIT) return this.#snapshot(true, overtaken);
      const events = await this.#topic.after(this.#cursor);
      if (overtaken()) return;
      if (events[0]?.seq !== this.#cursor + 1) return this.#snapshot(true, overtaken);
      for (const event of events) {
        // The log may be ahead of the topic here; what follows its head comes live.
        if (event.seq > this.#topic.head) break;
        if (!this.sink.writable()) return this.#fallBehind();
        this.#cursor = event.seq;
        this.sink.event(event);
        this.hub.counters.replayed += 1;
      }
    }
    if (this.#cursor === this.#topic.head && !overtaken()) this.#topic.live.add(this);
  }

  #fallBehind(): void {
    this.#topic.live.delete(this);
    this.#behind = true;
    this.hub.counters.lagged += 1;
  }
}
