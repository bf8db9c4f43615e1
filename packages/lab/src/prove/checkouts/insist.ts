import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '@pushcart/client';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 250;

/** What came of a call: its answer, a refusal for a reason, or nothing that could be heard. */
export type Result<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'refusal'; readonly reason: string }
  | { readonly kind: 'lost' };

/** Anything may have come of it, or nothing yet: the same key may be tried again. */
const PASSING: ReadonlySet<string> = new Set([
  'UNREACHABLE',
  'UNKNOWN',
  'KEY_IN_USE',
  'TEMPORARILY_UNAVAILABLE',
  'PAYMENT_UNAVAILABLE',
]);

export async function tryOnce<T>(call: () => Promise<T>): Promise<Result<T>> {
  try {
    return { kind: 'answer', value: await call() };
  } catch (error) {
    const reason = reasonOf(error);
    return PASSING.has(reason) ? { kind: 'lost' } : { kind: 'refusal', reason };
  }
}

/** Makes the same call, by turns to each server, until one of them answers. */
export async function insist<T>(calls: readonly (() => Promise<T>)[]): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let tries = 0; Date.now() < deadline; tries++) {
    const call = calls[tries % calls.length];
    if (call === undefined) break;
    const result = await tryOnce(call);
    if (result.kind === 'answer') return result.value;
    if (result.kind === 'refusal') throw new Error(`It was refused: ${result.reason}.`);
    await sleep(PAUSE_MS);
  }
  throw new Error(`Nobody answered within ${PATIENCE_MS / 1_000} s.`);
}
