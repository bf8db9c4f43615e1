import { Allowance } from './limits.ts';

const TIDY_FROM = 1_000;
const TIDY_MS = 1_000;

/** How often each address may come: an allowance each, forgotten when it is full again. */
export class Arrivals {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #byAddress = new Map<string, Allowance>();
  #tidiedAt = 0;

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
  }

  take(address: string): boolean {
    this.#tidy();
    let allowance = this.#byAddress.get(address);
    if (allowance === undefined) {
      allowance = new Allowance(this.#perSecond, this.#burst);
      this.#byAddress.set(address, allowance);
    }
    return allowance.take(1);
  }

  /** Addresses remembered. */
  get size(): number {
    return this.#byAddress.size;
  }

  #tidy(): void {
    const now = performance.now();
    if (this.#byAddress.size < TIDY_FROM || now - this.#tidiedAt < TIDY_MS) return;
    this.#tidiedAt = now;
    for (const [address, allowance] of this.#byAddress) if (allowance.isFull) this.#byAddress.delete(address);
  }
}
