import { createClient } from 'redis';

export type RedisLinkClient = ReturnType<typeof createClient>;

const HEARTBEAT_MS = 1_000;
const CONNECT_TIMEOUT_MS = 3_000;
const MAX_QUEUED = 20_000;

/** One connection that mends itself and knows whether it is alive: a stopped Redis keeps its sockets open and answers nothing. */
export class RedisLink {
  readonly client: RedisLinkClient;
  readonly #onChange: (alive: boolean) => void;
  readonly #heartbeat: NodeJS.Timeout;
  #alive = false;
  #asking = false;
  #closed = false;
  /** Whether the outage under way was told: each attempt to end it fails anew. */
  #reported = false;

  constructor(url: string, onChange: (alive: boolean) => void, onError: (error: unknown) => void) {
    this.#onChange = onChange;
    this.client = createClient({
      url,
      disableOfflineQueue: true,
      commandsQueueMaxLength: MAX_QUEUED,
      maintNotifications: 'disabled',
      socket: {
        connectTimeout: CONNECT_TIMEOUT_MS,
        reconnectStrategy: (retries) => Math.min(1_000, 25 * 2 ** Math.min(retries, 6)) * (0.5 + Math.random() / 2),
      },
    });
    this.client.on('error', (error) => {
      this.#set(false);
      if (!this.#closed && !this.#reported) onError(error);
      this.#reported = true;
    });
    this.client.on('ready', () => void this.#ask());
    this.#heartbeat = setInterval(() => void this.#ask(), HEARTBEAT_MS);
    this.#heartbeat.unref();
    this.client.connect().catch(() => {});
  }

  /** Answered within the last heartbeat. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Declares the connection dead until it answers again. */
  suspect(): void {
    this.#set(false);
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#heartbeat);
    if (this.client.isOpen) this.client.destroy();
  }

  async #ask(): Promise<void> {
    if (this.#asking) return this.#set(false);
    if (!this.client.isReady) return;
    this.#asking = true;
    try {
      // Answered in order: after a reconnect this comes behind the renewed subscriptions.
      await this.client.ping();
      if (!this.#closed) this.#set(true);
    } catch {
      this.#set(false);
    } finally {
      this.#asking = false;
    }
  }

  #set(alive: boolean): void {
    if (this.#alive === alive) return;
    this.#alive = alive;
    if (alive) this.#reported = false;
    this.#onChange(alive);
  }
}
