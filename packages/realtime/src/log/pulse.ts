/** Lets a loop sleep until it is rung, a time has passed or it is stopped. A ring while the loop is busy is not lost. */
export class Pulse {
  #rung = false;
  #stopped = false;
  #wake: (() => void) | null = null;

  get stopped(): boolean {
    return this.#stopped;
  }

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake?.();
  }

  /** Resolves at a ring or after `timeoutMs`; at once if rung since the last wait. */
  async wait(timeoutMs: number): Promise<void> {
    if (!this.#rung) await this.#sleep(timeoutMs);
    this.#rung = false;
  }

  /** Like `wait`, deaf to rings. */
  async pause(ms: number): Promise<void> {
    const end = performance.now() + ms;
    for (let left = ms; left > 0 && !this.#stopped; left = end - performance.now()) await this.#sleep(left);
  }

  #sleep(ms: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      function done() {
        clearTimeout(timer);
        resolve();
      }
      this.#wake = done;
    });
  }
}
