import { createTestShop } from '@pushcart/client/test-kit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOutput } from '../output/output.ts';
import { reach } from './reach.ts';

let shop: ReturnType<typeof createTestShop>;
beforeEach(() => {
  shop = createTestShop();
});
afterEach(() => shop.close());

const notice = vi.fn();
const visit = () => ({ pushcart: shop.pushcart, output: { ...createOutput(true), notice } });
const busy = (retryAfterSeconds: number) => shop.refuse('session.current', 'RATE_LIMITED', { retryAfterSeconds });
const tries = (count: number) => vi.waitFor(() => expect(shop.calls('session.current').length).toBeGreaterThan(count));

test('however often a shop is asked, that it is waited for is said once', async () => {
  notice.mockClear();
  busy(0.02);
  const reached = reach(visit(), { isPatient: true, signal: new AbortController().signal });
  await tries(3);

  shop.answer('session.current', {} as never);

  expect(await reached).toBe(true);
  expect(notice).toHaveBeenCalledOnce();
});

test('who has had enough of waiting is not told that something went wrong', async () => {
  busy(600);
  const stop = new AbortController();
  const reached = reach(visit(), { isPatient: true, signal: stop.signal });
  await tries(0);

  stop.abort();

  expect(await reached).toBe(false);
});

test('a shop that refuses is not waited for, nor one that is away where nobody said so', async () => {
  const { signal } = new AbortController();
  shop.refuse('session.current', 'API_KEY_INVALID');
  await expect(reach(visit(), { isPatient: true, signal })).rejects.toThrow('API_KEY_INVALID');

  busy(0.02);
  await expect(reach(visit(), { isPatient: false, signal })).rejects.toThrow('RATE_LIMITED');
});
