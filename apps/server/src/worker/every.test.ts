import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { every } from './every.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a task that takes long does not overlap itself', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const repeated = every(100, async () => {
    runs += 1;
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    running -= 1;
  });

  await vi.advanceTimersByTimeAsync(10_000);

  expect(most).toBe(1);
  expect(runs).toBeGreaterThan(7);
  const closed = repeated.close();
  await vi.advanceTimersByTimeAsync(1_000);
  await closed;
});

test('closing waits for the run under way and starts no other', async () => {
  let runs = 0;
  let ended = 0;
  const repeated = every(100, async () => {
    runs += 1;
    await new Promise((resolve) => setTimeout(resolve, 500));
    ended += 1;
  });
  await vi.advanceTimersByTimeAsync(150);

  const closed = repeated.close();
  await vi.advanceTimersByTimeAsync(5_000);
  await closed;

  expect([runs, ended]).toEqual([1, 1]);
});
