import { backoffMs } from './retry.ts';

/** The wait before a reconnect. Other than a plain timer it can be cut short. */
export interface ReconnectPause {
  /** How long to wait before attempt number `attempt`, the first being 0. */
  plan(attempt: number): void;
  /** Resolves when the planned wait is over; at once when none is planned. Rejects when closed. */
  over(): Promise<void>;
  skip(): void;
  close(): void;
}

export function createReconnectPause(): ReconnectPause {
  let plannedMs = 0;
  let isFirst = true;
  let end: ((failure?: Error) => void) | null = null;

  return {
    plan(attempt) {
      plannedMs = backoffMs(attempt);
      isFirst = attempt === 0;
    },
    over() {
      const waitMs = plannedMs;
      plannedMs = 0;
      if (waitMs === 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => end?.(), waitMs);
        end = (failure) => {
          clearTimeout(timer);
          end = null;
          if (failure === undefined) resolve();
          else reject(failure);
        };
      });
    },
    // The first wait is short, and it is what spreads those whom a draining server asks to move.
    skip() {
      if (!isFirst) end?.();
    },
    close: () => end?.(new Error('Closed.')),
  };
}
