import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDelta, dayStart, metricDelta, minuteStart, NO_CHANGE } from './bucket.ts';

test('a placed order counts once and moves no money', () => {
  expect(metricDelta({ type: 'order.placed', revenue: null })).toEqual({ ...NO_CHANGE, placed: 1 });
});

test('money that comes in is revenue, money that goes back is refunded', () => {
  expect(metricDelta({ type: 'order.paid', revenue: { amount: 1200, currency: 'USD' } })).toEqual({
    ...NO_CHANGE,
    paid: 1,
    revenue: 1200,
  });
  expect(metricDelta({ type: 'payment.updated', revenue: { amount: -500, currency: 'USD' } })).toEqual({
    ...NO_CHANGE,
    refunded: 500,
  });
});

test('a scan changes no figure', () => {
  expect(metricDelta({ type: 'shipment.scanned', revenue: null })).toBeNull();
});

test('deltas add up whatever their order', () => {
  const paid = { ...NO_CHANGE, paid: 1, revenue: 300 };
  const placed = { ...NO_CHANGE, placed: 2 };

  expect(addDelta(paid, placed)).toEqual(addDelta(placed, paid));
});

test('a minute starts at its first millisecond', () => {
  expect(minuteStart(new Date('2026-03-01T10:20:59.999Z'))).toEqual(new Date('2026-03-01T10:20:00Z'));
});

test('a day starts at local midnight', () => {
  expect(dayStart(new Date('2026-03-01T02:00:00Z'), 'Asia/Shanghai')).toEqual(new Date('2026-02-28T16:00:00Z'));
  expect(dayStart(new Date('2026-03-01T02:00:00Z'), 'America/New_York')).toEqual(new Date('2026-02-28T05:00:00Z'));
});

test('a day whose clocks change starts at its own midnight', () => {
  expect(dayStart(new Date('2026-03-29T12:00:00Z'), 'Europe/Berlin')).toEqual(new Date('2026-03-28T23:00:00Z'));
  expect(dayStart(new Date('2026-10-25T12:00:00Z'), 'Europe/Berlin')).toEqual(new Date('2026-10-24T22:00:00Z'));
});

test('every moment lies within 25 hours after the start of its day, and the start is its own day', () => {
  const zones = ['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Auckland'];
  const moments = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });

  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (at, zone) => {
      const start = dayStart(at, zone);
      const age = at.getTime() - start.getTime();
      return age >= 0 && age < 25 * 3_600_000 && dayStart(start, zone).getTime() === start.getTime();
    }),
  );
});
