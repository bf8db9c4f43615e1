import { formatCursor } from '../log/cursor.ts';
import type { HubEvent } from './hub-event.ts';

/**
 * Lets the latest event of each key through at most once an interval: the first at once, later ones together at its end. Works for a
 * topic as a whole, so that all its watchers still share one frame.
 */
export class Coalescer {
  readonly #intervalMs: number;
  readonly #emit: (event: HubEvent) => void;
  /** When a key was last let through. */
  readonly #passedAt = new Map<string, number>();
  readonly #pending = new Map<string, HubEvent>();
  #timer: NodeJS.Timeout | null = null;

  constructor(intervalMs: number, emit: (event: HubEvent) => void) {
    this.#intervalMs = intervalMs;
    this.#emit = emit;
  }

  offer(event: HubEvent): void {
    const now = performance.now();
    if (now - (this.#passedAt.get(event.key) ?? Number.NEGATIVE_INFINITY) < this.#intervalMs) {
      this.#pending.set(event.key, event);
    } else {
      this.#pending.delete(event.key);
      this.#pass(event, now);
    }
    this.#timer ??= setTimeout(() => this.#turn(), this.#intervalMs);
  }

  clear(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#pending.clear();
    this.#passedAt.clear();
  }

  #turn(): void {
    this.#timer = null;
    const now = performance.now();
    for (const [key, passedAt] of this.#passedAt) {
      // A millisecond of grace: timers and the clock do not agree to the last digit.
      if (now - passedAt + 1 < this.#intervalMs) continue;
      this.#passedAt.delete(key);
      const event = this.#pending.get(key);
      if (!event) continue;
      this.#pending.delete(key);
      this.#pass(event, now);
    }
    if (this.#passedAt.size > 0) this.#timer ??= setTimeout(() => this.#turn(), this.#intervalMs / 4);
  }

  #pass(event: HubEvent, now: number): void {
    this.#passedAt.set(event.key, now);
    // Whoever resumes from here must still get the keys that are held back; the position keeps such ids apart.
    let safe = event.seq;
    for (const held of this.#pending.values()) safe = Math.min(safe, held.seq - 1);
    this.#emit({ ...event, id: formatCursor(event.epoch, safe, event.position) });
  }
}
