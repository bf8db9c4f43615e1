import { expect, test } from 'vitest';
import { minuteBars, ratePerMinute } from './minute-bars.ts';
import { foldBucket, foldWall, type MetricBucket, mergeWall, type WallView } from './wall.ts';

const NOW = new Date('2026-03-02T10:20:30Z');

function bucket(period: 'minute' | 'day', startsAt: string, placed: number, version: number): MetricBucket {
  const rest = { paid: 0, shipped: 0, delivered: 0, cancelled: 0, revenue: 0, refunded: 0 };
  return { period, startsAt: new Date(startsAt), placed, version, ...rest };
}

const wall: WallView = {
  currency: 'USD',
  timeZone: 'UTC',
  today: bucket('day', '2026-03-02T00:00:00Z', 12, 12),
  minutes: [bucket('minute', '2026-03-02T10:19:00Z', 2, 2)],
  revenueLastWeek: 0,
  latestOrders: [],
  lowStock: [],
  topProducts: [],
  visitors: { count: 3, version: 7 },
  parcels: [],
  now: NOW,
};

test('an answer that was on its way when an order came does not take the order back', () => {
  const live = foldBucket(wall, bucket('day', '2026-03-02T00:00:00Z', 13, 13));

  const merged = mergeWall(live, { ...wall, revenueLastWeek: 500 });

  expect(merged.today.placed).toBe(13);
  expect(merged.revenueLastWeek).toBe(500);
});

test('visitors who came while the wall was on its way stay', () => {
  const live = foldWall(wall, { type: 'visitors.changed', visitors: { count: 4, version: 8 } });

  expect(mergeWall(live, wall).visitors.count).toBe(4);
  expect(foldWall(live, { type: 'visitors.changed', visitors: { count: 2, version: 7 } }).visitors.count).toBe(4);
});

test('at midnight the new day begins although no order has come yet', () => {
  const merged = mergeWall(wall, { ...wall, today: bucket('day', '2026-03-03T00:00:00Z', 0, 0) });

  expect(merged.today.placed).toBe(0);
});

test('a minute that was told only live stays when the wall is read again', () => {
  const live = foldBucket(wall, bucket('minute', '2026-03-02T10:20:00Z', 1, 1));

  expect(mergeWall(live, wall).minutes.map(({ placed }) => placed)).toEqual([2, 1]);
});

test('the hour has sixty bars, empty minutes too', () => {
  const bars = minuteBars(wall.minutes, NOW);

  expect(bars).toHaveLength(60);
  expect(bars.at(-1)).toEqual({ startsAt: new Date('2026-03-02T10:20:00Z'), orders: 0 });
  expect(bars.at(-2)?.orders).toBe(2);
  expect(bars[0]?.startsAt).toEqual(new Date('2026-03-02T09:21:00Z'));
});

test('the rate leaves the running minute out', () => {
  const bars = minuteBars([...wall.minutes, bucket('minute', '2026-03-02T10:20:00Z', 50, 1)], NOW);

  expect(ratePerMinute(bars, 5)).toBe(2 / 5);
});
