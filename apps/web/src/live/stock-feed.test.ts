import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { createStockFeed } from './stock-feed.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const level = (variantId: string, available: number, version: number) => ({
  variantId,
  warehouseId: 'w',
  available,
  version,
});

test('everything on the screen shares one stream', () => {
  const client = fakeClient();
  const feed = createStockFeed(client);

  feed.watch(['a', 'b']);
  feed.watch(['b', 'c']);
  vi.advanceTimersByTime(1_000);

  expect(client.streams.map(({ input }) => input)).toEqual([{ variantIds: ['a', 'b', 'c'] }]);
});

test('what leaves the screen keeps the stream, what comes in opens the next before closing the last', () => {
  const client = fakeClient();
  const feed = createStockFeed(client);
  const stop = feed.watch(['a']);
  feed.watch(['b']);
  vi.advanceTimersByTime(1_000);

  stop();
  vi.advanceTimersByTime(1_000);
  expect(client.streams).toHaveLength(1);

  feed.watch(['c']);
  vi.advanceTimersByTime(1_000);
  expect(client.streams.map(({ input, isOpen }) => [input, isOpen])).toEqual([
    [{ variantIds: ['a', 'b'] }, false],
    [{ variantIds: ['b', 'c'] }, true],
  ]);
});

test('one stream carries at most 200 variants: those that came into view last', () => {
  const client = fakeClient();
  const feed = createStockFeed(client);

  feed.watch(Array.from({ length: 250 }, (_, index) => `v${index}`));
  vi.advanceTimersByTime(1_000);

  const { variantIds } = (client.streams.at(0)?.input ?? { variantIds: [] }) as { variantIds: string[] };
  expect(variantIds).toHaveLength(200);
  expect(variantIds.at(-1)).toBe('v249');
});

test('an older level than the known one changes nothing', () => {
  const client = fakeClient();
  const feed = createStockFeed(client);
  const heard = vi.fn();
  feed.subscribe('a', heard);

  feed.learn([level('a', 5, 3)]);
  feed.learn([level('a', 9, 2)]);

  expect(feed.levelsOf('a')).toEqual([level('a', 5, 3)]);
  expect(heard).toHaveBeenCalledTimes(1);
});
