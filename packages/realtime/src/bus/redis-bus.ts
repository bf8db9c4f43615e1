import type { Bus, BusMessage, BusStats, BusSubscription } from './bus.ts';
import { Listeners } from './listeners.ts';
import { RedisLink } from './redis-link.ts';

export interface RedisBusOptions {
  readonly redisUrl: string;
  /** Called once an outage, not for every attempt to end it. */
  readonly onError?: (error: unknown) => void;
}

interface Confirmation {
  readonly promise: Promise<void>;
  resolve(): void;
}

const PUBLISH_TIMEOUT_MS = 300;
const CHANNELS_A_COMMAND = 1_000;
const MESSAGES_A_COMMAND = 200;
const PUBLISH_ALL = "for i = 1, #ARGV, 2 do redis.call('PUBLISH', ARGV[i], ARGV[i + 1]) end";

/** A bus over Redis pub/sub. Returns at once and connects in the background; until then it is a bus within the process. */
export function createBus(options: RedisBusOptions): Bus {
  return new RedisBus(options);
}

class RedisBus implements Bus {
  readonly #publisher: RedisLink;
  readonly #subscriber: RedisLink;
  readonly #listeners = new Listeners();
  /** Channels Redis has confirmed; after a reconnect the client itself renews them. */
  readonly #confirmed = new Set<string>();
  /** Channels that may have gained their first or lost their last listener since Redis was told. */
  readonly #changed = new Set<string>();
  readonly #confirmations = new Map<string, Confirmation>();
  readonly #recovered = new Set<() => void>();
  #syncing = false;
  #closed = false;
  #published = 0;
  #publishFailures = 0;
  #received = 0;
  #drops = 0;

  constructor({ redisUrl, onError = () => {} }: RedisBusOptions) {
    this.#publisher = new RedisLink(redisUrl, () => {}, onError);
    this.#subscriber = new RedisLink(redisUrl, (alive) => this.#onChange(alive), onError);
  }

  get hearsOthers(): boolean {
    return this.#subscriber.alive;
  }

  async publish(messages: readonly BusMessage[]): Promise<void> {
    if (this.#closed) return;
    if (!this.#publisher.alive) return this.#deliverHere(messages);
    const groups: (readonly BusMessage[])[] = [];
    for (let start = 0; start < messages.length; start += MESSAGES_A_COMMAND) {
      groups.push(messages.slice(start, start + MESSAGES_A_COMMAND));
    }
    const outcomes = await this.#inTime(Promise.allSettled(groups.map((group) => this.#send(group))));
    if (outcomes === null) this.#publisher.suspect();
    groups.forEach((group, index) => {
      if (outcomes?.[index]?.status === 'fulfilled') this.#published += group.length;
      else this.#deliverHere(group);
    });
  }

  subscribe(channel: string, listener: (text: string) => void): BusSubscription {
    if (this.#listeners.add(channel, listener)) this.#changed.add(channel);
    const ready = this.#confirmed.has(channel) ? Promise.resolve() : this.#confirmation(channel).promise;
    this.#sync();
    return {
      ready,
      close: () => {
        if (!this.#listeners.delete(channel, listener)) return;
        this.#confirmations.delete(channel);
        this.#changed.add(channel);
        this.#sync();
      },
    };
  }

  onRecovered(listener: () => void): () => void {
    this.#recovered.add(listener);
    return () => this.#recovered.delete(listener);
  }

  stats(): BusStats {
    return {
      hearsOthers: this.hearsOthers,
      channels: this.#listeners.size,
      published: this.#published,
      publishFailures: this.#publishFailures,
      received: this.#received,
      drops: this.#drops,
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#publisher.close();
    this.#subscriber.close();
  }

  /** One command for many messages: a command each would cost several times what the relay spends on the rest. */
  #send(messages: readonly BusMessage[]): Promise<unknown> {
    const { client } = this.#publisher;
    const [first, second] = messages;
    if (first && !second) return client.publish(first.channel, first.text);
    return client.eval(PUBLISH_ALL, { arguments: messages.flatMap(({ channel, text }) => [channel, text]) });
  }

  async #inTime<Result>(promise: Promise<Result>): Promise<Result | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, PUBLISH_TIMEOUT_MS, null);
    });
    const result = await Promise.race([promise, late]);
    clearTimeout(timer);
    return result;
  }

  /** Those in this process need not wait for Redis to come back. */
  #deliverHere(messages: readonly BusMessage[]): void {
    this.#publishFailures += messages.length;
    for (const { channel, text } of messages) this.#listeners.deliver(channel, text);
  }

  #onChange(alive: boolean): void {
    if (this.#closed) return;
    if (!alive) {
      this.#drops += 1;
      return;
    }
    for (const channel of this.#confirmations.keys()) this.#changed.add(channel);
    this.#sync();
    for (const listener of this.#recovered) listener();
  }

  #confirmation(channel: string): Confirmation {
    const known = this.#confirmations.get(channel);
    if (known) return known;
    let resolve = () => {};
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    const confirmation = { promise, resolve };
    this.#confirmations.set(channel, confirmation);
    return confirmation;
  }

  /** Brings Redis to what is listened to here: all changes of a turn in one command, one command at a time. */
  #sync(): void {
    if (this.#syncing || this.#changed.size === 0) return;
    this.#syncing = true;
    setImmediate(async () => {
      try {
        while (!this.#closed && this.#subscriber.client.isReady && this.#changed.size > 0) await this.#syncSome();
      } catch {
        // The connection went. What is unconfirmed is asked for again when it is back.
      } finally {
        this.#syncing = false;
      }
    });
  }

  async #syncSome(): Promise<void> {
    const channels = [...this.#changed].slice(0, CHANNELS_A_COMMAND);
    for (const channel of channels) this.#changed.delete(channel);
    const wanted = channels.filter((channel) => this.#listeners.has(channel) && !this.#confirmed.has(channel));
    const unwanted = channels.filter((channel) => !this.#listeners.has(channel) && this.#confirmed.has(channel));
    if (wanted.length > 0) await this.#listenTo(wanted);
    if (unwanted.length > 0) await this.#forget(unwanted);
  }

  async #listenTo(channels: string[]): Promise<void> {
    await this.#subscriber.client.subscribe(channels, this.#onMessage);
    for (const channel of channels) {
      this.#confirmed.add(channel);
      this.#confirmations.get(channel)?.resolve();
      this.#confirmations.delete(channel);
    }
  }

  async #forget(channels: string[]): Promise<void> {
    for (const channel of channels) this.#confirmed.delete(channel);
    await this.#subscriber.client.unsubscribe(channels, this.#onMessage);
  }

  readonly #onMessage = (text: string, channel: string): void => {
    this.#received += 1;
    this.#listeners.deliver(channel, text);
  };
}
