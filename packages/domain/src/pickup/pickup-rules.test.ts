import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ORDER_STATUSES } from '../order/order.ts';
import type { Order } from '../order/order-rules.ts';
import { isOverdue, readyForPickup } from './pickup-rules.ts';

const packed: Order = { id: 'o1', number: 1001, status: 'packed', version: 3, holdExpiresAt: null };
const NOT_READY = { readyAt: null, keepUntil: null };
const at = new Date('2026-12-01T23:30:00Z');
const berlin = { at, timeZone: 'Europe/Berlin', keepDays: 7 };

test('a packed order lies ready once, and is kept by the days of the place where it lies', () => {
  const { state, decision } = readyForPickup(packed, NOT_READY, berlin);

  // Half past midnight of the second in Berlin.
  expect(state).toEqual({ readyAt: at, keepUntil: '2026-12-09' });
  expect(decision.events).toEqual([expect.objectContaining({ type: 'pickup.ready', status: 'packed', version: 4 })]);
  expect(() => readyForPickup(packed, state, berlin)).toThrow(
    expect.objectContaining({ reason: 'ORDER_NOT_COLLECTABLE' }),
  );
});

test('nothing but a packed order lies ready', () => {
  for (const status of ORDER_STATUSES.filter((one) => one !== 'packed')) {
    expect(() => readyForPickup({ ...packed, status }, NOT_READY, berlin)).toThrow(
      expect.objectContaining({ reason: 'ORDER_NOT_COLLECTABLE' }),
    );
  }
});

test('an order is overdue from midnight after its last day on, there, and never before it lay ready', () => {
  const state = { readyAt: at, keepUntil: '2026-12-09' };

  expect(isOverdue(state, new Date('2026-12-09T22:59:59Z'), 'Europe/Berlin')).toBe(false);
  expect(isOverdue(state, new Date('2026-12-09T23:00:00Z'), 'Europe/Berlin')).toBe(true);
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }), (now) => {
      expect(isOverdue(NOT_READY, now, 'Asia/Shanghai')).toBe(false);
    }),
  );
});
