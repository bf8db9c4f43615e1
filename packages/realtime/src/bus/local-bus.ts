import type { Bus, BusMessage, BusStats, BusSubscription } from './bus.ts';
import { Listeners } from './listeners.ts';

/** A bus within one process. Other processes on the same database are heard through the log only. */
export function createLocalBus(): Bus {
  return new LocalBus();
}

class LocalBus implements Bus {
  readonly hearsOthers = false;
  readonly #listeners = new Listeners();
  #published = 0;
  #closed = false;

  async publish(messages: readonly BusMessage[]): Promise<void> {
    if (this.#closed) return;
    this.#published += messages.length;
    for (const { channel, text } of messages) this.#listeners.deliver(channel, text);
  }

  subscribe(channel: string, listener: (text: string) => void): BusSubscription {
    this.#listeners.add(channel, listener);
    return { ready: Promise.resolve(), close: () => void this.#listeners.delete(channel, listener) };
  }

  onRecovered(): () => void {
    return () => {};
  }

  stats(): BusStats {
    return {
      hearsOthers: false,
      channels: this.#listeners.size,
      published: this.#published,
      publishFailures: 0,
      received: this.#published,
      drops: 0,
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
  }
}
