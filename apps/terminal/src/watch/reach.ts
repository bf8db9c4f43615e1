import { patiently } from '../patiently.ts';
import type { Visit } from '../shop.ts';

/** Of a shop that takes the connection and says nothing. */
const ANSWER_MS = 10_000;

interface Reaching {
  /** Asks until the shop is there, and says once that it is not. */
  readonly isPatient: boolean;
  readonly signal: AbortSignal;
}

/**
 * Finds out that the shop is there and takes who is calling. Rejects with what it refuses; also when it is not there, unless `isPatient`. False when
 * `signal` has aborted meanwhile.
 */
export async function reach({ pushcart, output }: Visit, { isPatient, signal }: Reaching): Promise<boolean> {
  let isSaid = false;
  const onWait = () => {
    if (!isSaid) output.notice('The shop is not there yet. Waiting for it …');
    isSaid = true;
  };
  const ask = () => pushcart.session.current.query(undefined, { signal, timeoutMs: ANSWER_MS });
  try {
    await patiently(ask, { signal, onWait, mostTries: isPatient ? Number.POSITIVE_INFINITY : 1 });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
