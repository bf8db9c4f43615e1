import { createTestShop } from '@pushcart/client/test-kit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patiently } from './patiently.ts';

let shop: ReturnType<typeof createTestShop>;
beforeEach(() => {
  shop = createTestShop();
});
afterEach(() => shop.close());

const ask = () => shop.pushcart.inventory.warehouses.query();

test('a shop that was asked too often is asked again when it says so, and whoever waits hears of it', async () => {
  shop.refuse('inventory.warehouses', 'RATE_LIMITED', { retryAfterSeconds: 0.2 });
  const onWait = vi.fn();
  const answer = patiently(ask, { onWait });
  await vi.waitFor(() => expect(onWait).toHaveBeenCalledWith('Waiting for the shop …'));

  shop.answer('inventory.warehouses', []);

  expect(await answer).toEqual([]);
});

test('who has had enough waits no longer', async () => {
  shop.refuse('inventory.warehouses', 'RATE_LIMITED', { retryAfterSeconds: 600 });
  const stop = new AbortController();

  const answer = patiently(ask, { signal: stop.signal, onWait: () => stop.abort() });

  await expect(answer).rejects.toThrow('aborted');
});

test('any other refusal is not waited for', async () => {
  shop.refuse('inventory.warehouses', 'FORBIDDEN');
  const onWait = vi.fn();

  await expect(patiently(ask, { onWait })).rejects.toThrow('FORBIDDEN');
  expect(onWait).not.toHaveBeenCalled();
});
