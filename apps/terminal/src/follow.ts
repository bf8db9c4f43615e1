/** Where lines go: text for people, or one JSON document a line for scripts. */
export interface Screen {
  show(line: string, value: unknown): void;
  /** Aborted when the person has had enough. */
  readonly signal: AbortSignal;
}

interface Handlers {
  onError(error: unknown): void;
  onComplete(): void;
}

/** Keeps a subscription until the screen closes or the server refuses it. */
export function follow(screen: Screen, subscribe: (handlers: Handlers) => { unsubscribe(): void }): Promise<void> {
  return new Promise((resolve, reject) => {
    const subscription = subscribe({ onError: reject, onComplete: resolve });
    screen.signal.addEventListener('abort', () => {
      subscription.unsubscribe();
      resolve();
    });
  });
}

export function createScreen(json: boolean, signal: AbortSignal): Screen {
  return {
    signal,
    show: (line, value) => process.stdout.write(`${json ? JSON.stringify(value) : line}\n`),
  };
}
