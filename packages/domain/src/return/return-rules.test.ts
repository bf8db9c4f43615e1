import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DomainError } from '../errors.ts';
import { RETURN_MOVES, RETURN_STATUSES, type ReturnStatus } from './return.ts';
import {
  type Return,
  type ReturnableOrder,
  requireReturnable,
  requireReturnMove,
  returnableQuantity,
  returnableUntil,
  worthOf,
} from './return-rules.ts';

const DELIVERED = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;
const order: ReturnableOrder = {
  number: 1001,
  status: 'delivered',
  deliveredAt: new Date(DELIVERED),
  lines: [
    { id: 'cups', quantity: 3, calledOff: 0 },
    { id: 'tea', quantity: 1, calledOff: 0 },
  ],
  returns: [],
};
const asked = (quantity: number, orderLineId = 'cups') => ({
  reason: 'damaged' as const,
  lines: [{ orderLineId, quantity }],
});
const soon = new Date(DELIVERED + DAY_MS);
const refusedFor = (why: string) => expect.objectContaining({ reason: 'RETURN_NOT_ALLOWED', details: { why } });

test('an order can be returned for thirty days after it was delivered, and not before', () => {
  const last = returnableUntil(order) ?? soon;

  expect(last).toEqual(new Date(DELIVERED + 30 * DAY_MS));
  expect(() => requireReturnable(order, asked(3), last)).not.toThrow();
  expect(() => requireReturnable(order, asked(3), new Date(last.getTime() + 1))).toThrow(
    expect.objectContaining({ reason: 'RETURN_NOT_ALLOWED' }),
  );
  expect(() => requireReturnable({ ...order, status: 'shipped' }, asked(1), soon)).toThrow(refusedFor('status'));
});

test.each<[string, Return['lines'][number] & { status: ReturnStatus }, number]>([
  ['asked for', { status: 'requested', orderLineId: 'cups', quantity: 2, received: 0 }, 1],
  ['refused', { status: 'refused', orderLineId: 'cups', quantity: 2, received: 0 }, 3],
  ['withdrawn', { status: 'closed', orderLineId: 'cups', quantity: 2, received: 0 }, 3],
  ['received in part', { status: 'received', orderLineId: 'cups', quantity: 2, received: 1 }, 2],
  ['taken back without money', { status: 'closed', orderLineId: 'cups', quantity: 2, received: 2 }, 1],
])('of three units, with two of them %s, what is left can be returned', (_what, { status, ...line }, left) => {
  const returns = [{ status, lines: [line] }];

  expect(returnableQuantity({ id: 'cups', quantity: 3, calledOff: 0 }, returns)).toBe(left);
  expect(() => requireReturnable({ ...order, returns }, asked(left), soon)).not.toThrow();
  expect(() => requireReturnable({ ...order, returns }, asked(left + 1), soon)).toThrow(
    expect.objectContaining({ reason: 'RETURN_NOT_ALLOWED' }),
  );
});

test.each([
  ['no line', []],
  ['no unit', asked(0).lines],
  ['half a unit', asked(0.5).lines],
  ['a line twice', [...asked(1).lines, ...asked(1).lines]],
])('a return of %s is refused', (_what, lines) => {
  expect(() => requireReturnable(order, { reason: 'other', lines }, soon)).toThrow(
    expect.objectContaining({ reason: 'INVALID_INPUT' }),
  );
});

test('whatever is done in whatever order, a return stays on its graph and ends where nothing leads on', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...RETURN_STATUSES), { maxLength: 30 }), (steps) => {
      let status: ReturnStatus = 'requested';
      for (const to of steps) {
        try {
          requireReturnMove(status, to);
          expect(RETURN_MOVES[status]).toContain(to);
          status = to;
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          expect(RETURN_MOVES[status]).not.toContain(to);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test('however a line comes back, in one part or in many, its parts are worth what was paid for it', () => {
  const line = fc.record({ quantity: fc.integer({ min: 1, max: 50 }), paid: fc.integer({ min: 0, max: 10_000_000 }) });
  fc.assert(
    fc.property(line, fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 60 }), (paidLine, parts) => {
      let [before, given] = [0, 0];
      for (const units of [...parts, paidLine.quantity]) {
        const taken = Math.min(units, paidLine.quantity - before);
        const worth = worthOf(paidLine, taken, before);
        expect(worth).toBeGreaterThanOrEqual(0);
        [before, given] = [before + taken, given + worth];
      }
      expect(given).toBe(paidLine.paid);
    }),
  );
});
