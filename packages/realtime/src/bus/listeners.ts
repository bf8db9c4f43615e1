type Listener = (text: string) => void;

/** Who listens to which channel in this process. */
export class Listeners {
  readonly #byChannel = new Map<string, Set<Listener>>();

  get size(): number {
    return this.#byChannel.size;
  }

  channels(): string[] {
    return [...this.#byChannel.keys()];
  }

  has(channel: string): boolean {
    return this.#byChannel.has(channel);
  }

  /** Returns whether the channel had no listener before. */
  add(channel: string, listener: Listener): boolean {
    const listeners = this.#byChannel.get(channel);
    listeners?.add(listener);
    if (!listeners) this.#byChannel.set(channel, new Set([listener]));
    return listeners === undefined;
  }

  /** Returns whether the channel has no listener left. */
  delete(channel: string, listener: Listener): boolean {
    const listeners = this.#byChannel.get(channel);
    if (!listeners?.delete(listener) || listeners.size > 0) return false;
    this.#byChannel.delete(channel);
    return true;
  }

  deliver(channel: string, text: string): void {
    for (const listener of this.#byChannel.get(channel) ?? []) listener(text);
  }
}
