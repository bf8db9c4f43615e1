import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Arrivals } from './arrivals.ts';
import { Allowance, type SocketLimits } from './limits.ts';

export interface GateOptions {
  readonly path: string;
  readonly limits: SocketLimits;
  isAllowedOrigin(origin: string, request: IncomingMessage): boolean;
  clientAddress(request: IncomingMessage): string;
}

const REASONS = {
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

export type Refusal = keyof typeof REASONS;

/** Decides about a socket before it is one: a refusal after the upgrade would make clients come back at once. */
export class Gate {
  readonly #options: GateOptions;
  readonly #newSockets: Allowance;
  readonly #arrivals: Arrivals;
  readonly #byAddress = new Map<string, number>();
  #open = 0;
  draining = false;

  constructor(options: GateOptions) {
    this.#options = options;
    const { newSocketsPerSecond, newSocketsPerAddress, socketsPerAddress } = options.limits;
    this.#newSockets = new Allowance(newSocketsPerSecond, newSocketsPerSecond);
    this.#arrivals = new Arrivals(newSocketsPerAddress, socketsPerAddress);
  }

  /** Why the request may not become a socket, or null. */
  refusal(request: IncomingMessage): Refusal | null {
    const { path, limits } = this.#options;
    if (request.url?.split('?', 1)[0] !== path) return 404;
    if (!this.#isFromFriend(request)) return 403;
    if (this.draining || this.#open >= limits.sockets) return 503;
    const address = this.#options.clientAddress(request);
    if ((this.#byAddress.get(address) ?? 0) >= limits.socketsPerAddress) return 429;
    // First its own: an address that comes again and again must not use up what all share.
    if (!this.#arrivals.take(address)) return 429;
    return this.#newSockets.take(1) ? null : 503;
  }

  /** Counts the socket in. Returns what counts it out. */
  enter(request: IncomingMessage): () => void {
    const address = this.#options.clientAddress(request);
    this.#open += 1;
    this.#byAddress.set(address, (this.#byAddress.get(address) ?? 0) + 1);
    return () => {
      this.#open -= 1;
      const left = (this.#byAddress.get(address) ?? 1) - 1;
      if (left > 0) this.#byAddress.set(address, left);
      else this.#byAddress.delete(address);
    };
  }

  /** Cookies ride along on a socket that any page opens, so whoever sends them must say where it comes from. */
  #isFromFriend(request: IncomingMessage): boolean {
    const { origin, cookie } = request.headers;
    if (origin === undefined) return cookie === undefined;
    return origin !== 'null' && this.#options.isAllowedOrigin(origin, request);
  }
}

/** Answers an upgrade request with a refusal. */
export function refuse(socket: Duplex, status: Refusal): void {
  const retry = status === 503 || status === 429 ? 'Retry-After: 2\r\n' : '';
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}
