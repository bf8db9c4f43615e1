import type { AppRouter } from '@pushcart/api';
import type { Operation, TRPCClientError } from '@trpc/client';

const MAX_DELAY_MS = 5_000;
const FIRST_DELAY_MS = 500;

/** Spread over the whole range, so that clients that fell together do not come back together. */
export function backoffMs(attempt: number): number {
  return Math.random() * Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt);
}

const PASSING = new Set(['INTERNAL_SERVER_ERROR', 'TOO_MANY_REQUESTS', 'SERVICE_UNAVAILABLE', 'TIMEOUT']);

interface Failure {
  readonly op: Operation;
  readonly error: TRPCClientError<AppRouter>;
  readonly attempts: number;
}

/** A stream goes on after whatever passes; a refusal ends it. */
export function shouldResume({ error }: Failure): boolean {
  return error.data == null || PASSING.has(error.data.code);
}

const CALL_ATTEMPTS = 3;

/** Repeats a call whose outcome is unknown, where repeating is harmless: reads, and writes that carry a key. */
export function shouldRepeat({ op, error, attempts }: Failure): boolean {
  if (attempts >= CALL_ATTEMPTS || op.signal?.aborted === true || !isRepeatable(op)) return false;
  return isUnanswered(error) || error.data?.reason === 'KEY_IN_USE';
}

/** Whether the same call twice does what it does once. */
export function isRepeatable({ type, input }: Operation): boolean {
  return type === 'query' || hasKey(input);
}

function isUnanswered(error: TRPCClientError<AppRouter>): boolean {
  if (error.data != null)
    return error.data.code === 'SERVICE_UNAVAILABLE' && error.data.reason === 'TEMPORARILY_UNAVAILABLE';
  return error.cause?.name !== 'AbortError';
}

function hasKey(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'key' in input && typeof input.key === 'string';
}
