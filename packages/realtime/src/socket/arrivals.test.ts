import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Arrivals } from './arrivals.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('an address may come as often as its burst, then at its rate, whatever others do', () => {
  const arrivals = new Arrivals(2, 5);
  const comes = (address: string, times: number) =>
    Array.from({ length: times }, () => arrivals.take(address)).filter(Boolean).length;

  expect(comes('a', 20)).toBe(5);
  expect(comes('b', 3)).toBe(3);
  vi.advanceTimersByTime(1_000);

  expect(comes('a', 20)).toBe(2);
});

test('addresses that stay away are forgotten', () => {
  const arrivals = new Arrivals(2, 5);
  for (let n = 0; n < 5_000; n++) arrivals.take(`address-${n}`);

  vi.advanceTimersByTime(10_000);
  arrivals.take('one more');

  expect(arrivals.size).toBe(1);
});
