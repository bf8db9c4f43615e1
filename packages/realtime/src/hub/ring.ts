import type { HubEvent } from './hub-event.ts';

/** The last events of a topic, without holes. */
export class Ring {
  readonly #capacity: number;
  #events: HubEvent[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Takes the event that follows the last one; after anything else the ring begins anew. */
  push(event: HubEvent): void {
    const last = this.#events.at(-1);
    if (last && event.seq !== last.seq + 1) this.#events = [];
    this.#events.push(event);
    if (this.#events.length > this.#capacity) this.#events.shift();
  }

  clear(): void {
    this.#events = [];
  }

  /** Every event after `seq`, or null when the ring does not reach back that far. */
  after(seq: number): readonly HubEvent[] | null {
    const first = this.#events[0];
    if (!first || first.seq > seq + 1) return null;
    return this.#events.slice(seq + 1 - first.seq);
  }
}
