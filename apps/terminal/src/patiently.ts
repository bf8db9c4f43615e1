import { setTimeout as wait } from 'node:timers/promises';
import { detailsOf, reasonOf } from '@pushcart/client';

const PASSING: readonly string[] = ['UNREACHABLE', 'TEMPORARILY_UNAVAILABLE', 'RATE_LIMITED'];
const PAUSE_MS = 5_000;

export interface Waiting {
  readonly signal?: AbortSignal | undefined;
  /** 20 by default. With the pauses and what each call takes that is a few minutes: a shop that is restarted or moved is back by then. */
  readonly mostTries?: number;
  /** Hears that the shop is waited for. */
  onWait?: ((line: string) => void) | undefined;
}

/**
 * Asks again while the shop does not answer; one that was asked too often, when it says so. Rejects with any other refusal, with the last one after
 * `mostTries`, and when `signal` aborts.
 */
export async function patiently<T>(ask: () => Promise<T>, { signal, mostTries = 20, onWait }: Waiting): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (signal?.aborted || tries >= mostTries || !PASSING.includes(reasonOf(error))) throw error;
      onWait?.('Waiting for the shop …');
      await wait(pauseMsOf(error), undefined, signal && { signal });
    }
  }
}

function pauseMsOf(error: unknown): number {
  const { retryAfterSeconds } = detailsOf(error);
  return retryAfterSeconds === undefined ? PAUSE_MS : Number(retryAfterSeconds) * 1_000;
}
