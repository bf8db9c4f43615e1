import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  type DeliverySpeed,
  dispatchDay,
  isDay,
  localTime,
  NO_CUT_OFF,
  promiseDelivery,
  requireCalendar,
  type WorkCalendar,
} from './promise.ts';

const berlin: WorkCalendar = { timeZone: 'Europe/Berlin', workDays: [1, 2, 3, 4, 5], closedDays: ['2026-12-25'] };
const standard: DeliverySpeed = {
  handlingDays: 0,
  cutOffMinute: 16 * 60,
  deliveryDays: [1, 2, 3, 4, 5, 6],
  minDays: 1,
  maxDays: 3,
};
const at = (text: string) => new Date(text);

test.each([
  ['in time on a Monday', '2026-11-30T14:59:59Z', '2026-12-01', '2026-12-03'],
  ['at the cut-off of a Monday', '2026-11-30T15:00:00Z', '2026-12-02', '2026-12-04'],
  ['on a Friday evening', '2026-12-04T20:00:00Z', '2026-12-08', '2026-12-10'],
  ['before noon on a Friday, over the Sunday', '2026-12-04T09:00:00Z', '2026-12-05', '2026-12-08'],
  ['on a closed day', '2026-12-25T08:00:00Z', '2026-12-29', '2026-12-31'],
])('an order %s arrives between the days promised', (_when, now, from, to) => {
  expect(promiseDelivery(at(now), berlin, standard)).toEqual({ from, to });
});

test('handling counts working days, and the day is that of the warehouse', () => {
  // Sunday evening in New York is Monday morning in Shanghai.
  const shanghai = { ...berlin, timeZone: 'Asia/Shanghai' };

  expect(dispatchDay(at('2026-11-29T23:00:00Z'), shanghai, { handlingDays: 5, cutOffMinute: NO_CUT_OFF })).toBe(
    '2026-12-07',
  );
});

const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const moments = fc
  .integer({ min: 0, max: 400 * 86_400 })
  .map((seconds) => new Date(Date.UTC(2026, 0, 1) + seconds * 1_000));
const calendars = fc.record({
  timeZone: fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'Asia/Shanghai',
    'America/New_York',
    'Pacific/Kiritimati',
    'Pacific/Niue',
  ),
  workDays: days,
  closedDays: fc.uniqueArray(
    fc.integer({ min: 0, max: 400 }).map((day) => addDays('2026-01-01', day)),
    { maxLength: 20 },
  ),
});
const speeds = fc
  .record({
    handlingDays: fc.integer({ min: 0, max: 10 }),
    cutOffMinute: fc.integer({ min: 0, max: NO_CUT_OFF }),
    deliveryDays: days,
    minDays: fc.integer({ min: 0, max: 20 }),
    more: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ more, ...speed }): DeliverySpeed => ({ ...speed, maxDays: speed.minDays + more }));

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

test('no promise lies in the past, before its parcel leaves, or before what the cut-off allows', () => {
  fc.assert(
    fc.property(moments, calendars, speeds, (now, calendar, speed) => {
      expect(() => requireCalendar(calendar)).not.toThrow();
      const { day, minute } = localTime(now, calendar.timeZone);
      const leaves = dispatchDay(now, calendar, speed);
      const { from, to } = promiseDelivery(now, calendar, speed);
      expect(leaves >= day && from >= leaves && to >= from).toBe(true);
      expect(leaves > day || (minute < speed.cutOffMinute && speed.handlingDays === 0)).toBe(true);
      expect(calendar.workDays).toContain(weekday(leaves));
      expect(calendar.closedDays).not.toContain(leaves);
      if (speed.minDays > 0) expect(speed.deliveryDays).toContain(weekday(from));
    }),
  );
});

test('who orders later is never promised an earlier day', () => {
  fc.assert(
    fc.property(moments, moments, calendars, speeds, (a, b, calendar, speed) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      const [early, late] = [promiseDelivery(first, calendar, speed), promiseDelivery(second, calendar, speed)];
      expect(late.from >= early.from && late.to >= early.to).toBe(true);
    }),
  );
});

test.each([
  { timeZone: 'Mars/Olympus' },
  { timeZone: '' },
  { workDays: [] },
  { workDays: [0] },
  { workDays: [1, 1] },
  { closedDays: ['2026-02-30'] },
  { closedDays: ['2026-2-3'] },
  { closedDays: ['2026-12-25', '2026-12-25'] },
])('%o is no calendar', (wrong) => {
  expect(() => requireCalendar({ ...berlin, ...wrong })).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});

test('a day is one that exists', () => {
  expect([isDay('2028-02-29'), isDay('2026-02-29'), isDay('2026-13-01'), isDay('tomorrow')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
