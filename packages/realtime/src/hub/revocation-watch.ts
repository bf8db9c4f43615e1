import { concernsStream, REVOCATIONS_TOPIC, type Revocation, type Watcher } from '../revocation.ts';
import type { Hub } from './hub.ts';
import type { HubEvent } from './hub-event.ts';

/** A stream that can lose its right to go on. */
export interface Revocable {
  readonly watcher: Watcher;
  readonly topics: readonly string[];
  /** Ends, unless its owner may still watch. */
  reconsider(): void;
}

/** Hears revocations from the log and passes them to the streams and sockets they concern. */
export class RevocationWatch {
  /** Resolves once revocations are heard. What is granted earlier could be kept for ever. */
  readonly listening: Promise<void>;
  readonly #hub: Hub;
  readonly #streams = new Set<Revocable>();
  readonly #listeners = new Set<(revocation: Revocation) => void>();

  constructor(hub: Hub) {
    this.#hub = hub;
    this.listening = this.#listen();
  }

  get size(): number {
    return this.#streams.size;
  }

  add(stream: Revocable): void {
    this.#streams.add(stream);
  }

  delete(stream: Revocable): void {
    this.#streams.delete(stream);
  }

  /** Calls `listener` before the streams are asked. Returns a function to stop. */
  listen(listener: (revocation: Revocation) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #listen(): Promise<void> {
    while (!this.#hub.closed) {
      const topic = this.#hub.follow(REVOCATIONS_TOPIC, {
        restart: () => {
          topic.live.add(listener);
          // Some may have gone unheard.
          for (const stream of [...this.#streams]) stream.reconsider();
        },
      });
      const listener = { push: (event: HubEvent) => this.#apply(event.payload as Revocation) };
      try {
        await topic.opened;
        topic.live.add(listener);
        return;
      } catch (error) {
        this.#hub.failed(error);
        await this.#hub.pause();
      }
    }
  }

  #apply(revocation: Revocation): void {
    this.#hub.counters.revoked += 1;
    for (const listener of this.#listeners) listener(revocation);
    for (const stream of [...this.#streams]) {
      if (concernsStream(revocation, stream.watcher, stream.topics)) stream.reconsider();
    }
  }
}
