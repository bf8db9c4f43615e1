import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayStart } from './bucket.ts';
import {
  averageOrder,
  daysBefore,
  growthOf,
  pointStarts,
  REPORT_DAYS,
  REPORT_RIVALS,
  reportSpans,
  rivalDays,
} from './sales-report.ts';

const BERLIN = 'Europe/Berlin';

test.each([
  [1, 'before', 7],
  [7, 'before', 7],
  [28, 'before', 28],
  [91, 'before', 91],
  [1, 'year', 364],
] as const)('%i days are held against those %s, whole weeks back', (days, rival, back) => {
  expect(rivalDays(days, rival)).toBe(back);
});

test('today is held against the same hours a week ago, by the clock on the wall', () => {
  const now = new Date('2026-03-30T08:00:00Z');

  const { current, before } = reportSpans(now, { days: 1, rival: 'before', timeZone: BERLIN });

  expect(current).toEqual({ since: new Date('2026-03-29T22:00:00Z'), until: now });
  expect(before).toEqual({ since: new Date('2026-03-22T23:00:00Z'), until: new Date('2026-03-23T09:00:00Z') });
});

test('the day before one whose clocks change is its own', () => {
  expect(daysBefore(new Date('2026-03-30T08:00:00Z'), 1, BERLIN)).toEqual(new Date('2026-03-28T23:00:00Z'));
  expect(daysBefore(new Date('2026-10-26T08:00:00Z'), 1, BERLIN)).toEqual(new Date('2026-10-24T22:00:00Z'));
});

test('a day has a point an hour up to now, several days one a day', () => {
  const now = new Date('2026-06-02T02:30:00Z');
  const spansOf = (days: 1 | 7) => reportSpans(now, { days, rival: 'before', timeZone: 'UTC' }).current;

  expect(pointStarts(spansOf(1), 1, 'UTC').map((at) => at.getUTCHours())).toEqual([0, 1, 2]);
  expect(pointStarts(spansOf(7), 7, 'UTC').map((at) => at.getUTCDate())).toEqual([27, 28, 29, 30, 31, 1, 2]);
});

test('both spans have as many points, in order, the first at their beginning, also where clocks change', () => {
  const moments = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  const zones = ['UTC', 'Asia/Shanghai', BERLIN, 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Auckland'];

  fc.assert(
    fc.property(
      moments,
      fc.constantFrom(...REPORT_DAYS),
      fc.constantFrom(...REPORT_RIVALS),
      fc.constantFrom(...zones),
      (now, days, rival, timeZone) => {
        const { current, before } = reportSpans(now, { days, rival, timeZone });
        const [starts, others] = [current, before].map((span) => pointStarts(span, days, timeZone).map(Number));
        expect(starts?.length).toBe(others?.length);
        expect([starts?.[0], others?.[0]]).toEqual([current.since.getTime(), before.since.getTime()]);
        expect(starts).toEqual(starts?.toSorted((a, b) => a - b));
        expect(before.until.getTime()).toBeLessThanOrEqual(
          days === 1 && rival === 'before' ? dayStart(now, timeZone).getTime() : current.since.getTime() + 3_600_000,
        );
      },
    ),
  );
});

test('growth is a share of what was before, and an average needs an order', () => {
  expect([growthOf(150, 100), growthOf(50, 100), growthOf(5, 0)]).toEqual([0.5, -0.5, null]);
  expect([averageOrder({ revenue: 1000, paid: 3 }), averageOrder({ revenue: 0, paid: 0 })]).toEqual([333, null]);
});
