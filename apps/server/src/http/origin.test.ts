import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createOriginCheck, requireOwnPage } from './origin.ts';

const isAllowedOrigin = createOriginCheck('https://shop.example', ['https://desk.example']);

function visit(headers: Record<string, string>, hasIdentity: boolean): () => void {
  return () => requireOwnPage({ headers } as unknown as IncomingMessage, { isAllowedOrigin, hasIdentity });
}

test.each([
  [{ origin: 'https://shop.example' }, true],
  [{ origin: 'https://desk.example' }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{}, false],
])('%j may change things (with a cookie: %s)', (headers, hasIdentity) => {
  expect(visit(headers, hasIdentity)).not.toThrow();
});

test.each([
  [{ origin: 'https://evil.example' }, true],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'https://shop.example.evil.example' }, true],
  [{ origin: 'http://shop.example' }, true],
  [{ origin: 'null' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{}, true],
])('%j may not (with a cookie: %s)', (headers, hasIdentity) => {
  expect(visit(headers, hasIdentity)).toThrow(expect.objectContaining({ reason: 'FOREIGN_ORIGIN' }));
});

test('on a developer machine the names of the loopback are one', () => {
  const check = createOriginCheck('http://localhost:3000', []);

  expect(['http://127.0.0.1:3000', 'http://[::1]:3000', 'http://localhost:3000'].every(check)).toBe(true);
  expect(['http://127.0.0.1:3001', 'https://localhost:3000'].some(check)).toBe(false);
});
