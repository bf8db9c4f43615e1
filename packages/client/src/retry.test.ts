import type { AppRouter } from '@pushcart/api';
import { type Operation, TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { backoffMs, shouldRepeat, shouldResume } from './retry.ts';

const operation = (type: string, input: unknown = {}) => ({ type, input, signal: null }) as unknown as Operation;
const unanswered = new TRPCClientError<AppRouter>('fetch failed', { cause: new TypeError('fetch failed') });

function refused(code: string, reason: string | null): TRPCClientError<AppRouter> {
  const error = {
    message: 'no',
    code: -32600,
    data: { code, reason, httpStatus: 400, details: {}, requestId: 'r', path: 'p' },
  };
  return TRPCClientError.from({ error } as never);
}

test('a change without an answer is repeated only under a key', () => {
  const ask = (op: Operation) => shouldRepeat({ op, error: unanswered, attempts: 1 });

  expect(ask(operation('mutation', { key: 'k-1', quantity: 1 }))).toBe(true);
  expect(ask(operation('mutation', { quantity: 1 }))).toBe(false);
  expect(ask(operation('query'))).toBe(true);
});

test('repeating ends', () => {
  expect(shouldRepeat({ op: operation('query'), error: unanswered, attempts: 3 })).toBe(false);
});

test.each([
  ['CONFLICT', 'SOLD_OUT', false],
  ['INTERNAL_SERVER_ERROR', null, false],
  ['CONFLICT', 'KEY_IN_USE', true],
  ['SERVICE_UNAVAILABLE', 'TEMPORARILY_UNAVAILABLE', true],
  ['SERVICE_UNAVAILABLE', 'PAYMENT_UNAVAILABLE', false],
])('%s %s is repeated: %s', (code, reason, isRepeated) => {
  expect(shouldRepeat({ op: operation('mutation', { key: 'k-1' }), error: refused(code, reason), attempts: 1 })).toBe(
    isRepeated,
  );
});

test.each([
  ['FORBIDDEN', false],
  ['NOT_FOUND', false],
  ['TOO_MANY_REQUESTS', true],
  ['INTERNAL_SERVER_ERROR', true],
])('a stream that ends with %s goes on: %s', (code, goesOn) => {
  expect(shouldResume({ op: operation('subscription'), error: refused(code, null), attempts: 9 })).toBe(goesOn);
});

test('delays are spread and bounded', () => {
  const delays = Array.from({ length: 200 }, () => backoffMs(20));

  expect(Math.max(...delays)).toBeLessThanOrEqual(5_000);
  expect(new Set(delays.map((delay) => Math.floor(delay / 500))).size).toBeGreaterThan(5);
});
