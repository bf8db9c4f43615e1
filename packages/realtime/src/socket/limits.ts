/** What one process, one address, one account and one socket may take. */
export interface SocketLimits {
  /** Bytes of one incoming frame. */
  readonly maxPayload: number;
  /** Messages in one incoming frame. */
  readonly maxBatchSize: number;
  readonly subscriptions: number;
  /** Topics that all subscriptions of one socket follow together. */
  readonly topics: number;
  /** Queries and mutations in flight on one socket. */
  readonly callsInFlight: number;
  readonly messagesPerSecond: number;
  /** Must leave room for a client that comes back with all its subscriptions at once. */
  readonly messageBurst: number;
  /** Refused messages after which a socket is closed. */
  readonly strikes: number;
  readonly sockets: number;
  readonly socketsPerAddress: number;
  readonly socketsPerAccount: number;
  readonly newSocketsPerSecond: number;
  /** A second, after as many at once as an address may have open. */
  readonly newSocketsPerAddress: number;
  /** Unsent bytes from which on a socket gets nothing more until it has drained. */
  readonly bufferedBytes: number;
  /** How long a socket may take to drain. */
  readonly lagMs: number;
  /** How long a socket that announced connection parameters may keep them back. */
  readonly handshakeMs: number;
  /** Silence after which a socket is asked for a sign of life. */
  readonly pingMs: number;
  readonly pongMs: number;
  /** How long before a session's end its clients are asked to come back with a new one. */
  readonly expiryNoticeMs: number;
}

export const DEFAULT_LIMITS: SocketLimits = {
  maxPayload: 64 * 1024,
  maxBatchSize: 100,
  subscriptions: 100,
  topics: 1_000,
  callsInFlight: 20,
  messagesPerSecond: 50,
  messageBurst: 250,
  strikes: 10,
  sockets: 15_000,
  socketsPerAddress: 50,
  socketsPerAccount: 10,
  newSocketsPerSecond: 300,
  newSocketsPerAddress: 10,
  bufferedBytes: 1024 * 1024,
  lagMs: 30_000,
  handshakeMs: 5_000,
  pingMs: 25_000,
  pongMs: 10_000,
  expiryNoticeMs: 30_000,
};

/** A budget that refills evenly. */
export class Allowance {
  readonly #perMs: number;
  readonly #burst: number;
  #left: number;
  #at = performance.now();

  constructor(perSecond: number, burst: number) {
    this.#perMs = perSecond / 1_000;
    this.#burst = burst;
    this.#left = burst;
  }

  /** Whether nothing was taken for so long that it is as good as new. */
  get isFull(): boolean {
    this.#refill();
    return this.#left >= this.#burst;
  }

  /** Takes `count` if there is that much. */
  take(count: number): boolean {
    this.#refill();
    if (this.#left < count) return false;
    this.#left -= count;
    return true;
  }

  #refill(): void {
    const now = performance.now();
    this.#left = Math.min(this.#burst, this.#left + (now - this.#at) * this.#perMs);
    this.#at = now;
  }
}
