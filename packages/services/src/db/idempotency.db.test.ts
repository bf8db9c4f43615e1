import { createHash } from 'node:crypto';
import type { Actor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { once } from './idempotency.ts';

let store: TestStore;
let shopper: Actor;
beforeAll(async () => {
  store = await createTestStore();
  shopper = await store.shopper();
});
afterAll(() => store[Symbol.asyncDispose]());

let keys = 0;
function newKey(): string {
  keys += 1;
  return `key-${keys}`;
}

/** Counts how often the work was done. */
function counter() {
  let count = 0;
  return async () => {
    count += 1;
    return count;
  };
}

test('a repeat gets the first answer without doing the work again, dates included', async () => {
  const key = newKey();
  let done = 0;
  const work = async () => {
    done += 1;
    return { at: new Date('2026-01-02T03:04:05.678Z'), parts: [{ at: new Date(0) }], none: null, done };
  };

  const first = await once(store.deps, shopper, 'test', key, { n: 1 }, work);
  const second = await once(store.deps, shopper, 'test', key, { n: 1 }, work);

  expect(second).toEqual(first);
  expect(second.at).toBeInstanceOf(Date);
  expect(done).toBe(1);
});

test('two at once with one key do the work once and both get its answer', async () => {
  const key = newKey();
  const work = counter();

  const answers = await Promise.all(
    Array.from({ length: 5 }, () => once(store.deps, shopper, 'test', key, { n: 1 }, work)),
  );

  expect(answers).toEqual([1, 1, 1, 1, 1]);
});

test('the order of a request’s fields does not make it another request', async () => {
  const key = newKey();
  const work = counter();

  await once(store.deps, shopper, 'test', key, { a: 1, b: 2 }, work);

  expect(await once(store.deps, shopper, 'test', key, { b: 2, a: 1 }, work)).toBe(1);
});

test('the same key with another request or for another operation is refused', async () => {
  const key = newKey();
  await once(store.deps, shopper, 'test', key, { n: 1 }, counter());

  const otherRequest = once(store.deps, shopper, 'test', key, { n: 2 }, counter());
  await expect(otherRequest).rejects.toMatchObject({ reason: 'KEY_REUSED' });
  const otherOperation = once(store.deps, shopper, 'other', key, { n: 1 }, counter());
  await expect(otherOperation).rejects.toMatchObject({ reason: 'KEY_REUSED' });
});

test('the same key of another shopper or guest is another key', async () => {
  const key = newKey();
  const work = counter();

  const answers = [shopper, await store.shopper(), store.guest(), store.guest()].map((actor) =>
    once(store.deps, actor, 'test', key, { n: 1 }, work),
  );

  expect((await Promise.all(answers)).sort()).toEqual([1, 2, 3, 4]);
});

test('work that was refused leaves the key free', async () => {
  const key = newKey();
  const refused = once(store.deps, shopper, 'test', key, { n: 1 }, () => Promise.reject(new Error('refused')));
  await expect(refused).rejects.toThrow('refused');

  expect(await once(store.deps, shopper, 'test', key, { n: 1 }, counter())).toBe(1);
});

test('the stored answer is not readable in the database', async () => {
  const key = newKey();
  await once(store.deps, shopper, 'test', key, {}, async () => ({ name: 'Canary Bird' }));

  const stored = await store.deps.db.idempotencyKey.findFirstOrThrow({ where: { key } });

  expect(JSON.stringify(stored.response)).not.toContain('Canary');
});

test('what is kept of a request tells nothing to who guesses at it', async () => {
  const key = newKey();
  const request = { email: 'robin@example.com' };
  await once(store.deps, shopper, 'test', key, request, counter());

  const { requestHash } = await store.deps.db.idempotencyKey.findFirstOrThrow({ where: { key } });

  const guesses = [JSON.stringify(request), request.email].map((guess) => createHash('sha256').update(guess));
  expect(guesses.map((guess) => guess.digest('base64url'))).not.toContain(requestHash);
});
