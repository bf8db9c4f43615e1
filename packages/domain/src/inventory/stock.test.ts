import { expect, test } from 'vitest';
import { requireDelta } from './delta.ts';
import { availableOf, foldLevel, isLow } from './stock.ts';

const level = { variantId: 'v', warehouseId: 'a', available: 3, version: 2 };

test('what can be sold is the sum over the warehouses', () => {
  const levels = [level, { ...level, warehouseId: 'b', available: 4 }, { ...level, variantId: 'other' }];

  expect(availableOf('v', levels)).toBe(7);
  expect(availableOf('unknown', levels)).toBe(0);
});

test('newer news of a level replaces it, older or repeated news changes nothing', () => {
  const levels = [level, { ...level, warehouseId: 'b' }];

  const next = foldLevel(levels, { ...level, available: 1, version: 3 });
  expect(next.map(({ available }) => available)).toEqual([1, 3]);
  expect(foldLevel(next, level)).toBe(next);
  expect(foldLevel(next, { ...level, available: 9, version: 3 })).toBe(next);
});

test('a level nobody knew yet is added', () => {
  expect(foldLevel([level], { ...level, variantId: 'new' })).toHaveLength(2);
});

test('a level is low from its threshold on, counting only what can be sold', () => {
  const staff = { variantId: 'v', warehouseId: 'a', onHand: 5, reserved: 2, lowStockThreshold: 2, version: 1 };

  expect(isLow(staff)).toBe(false);
  expect(isLow({ ...staff, reserved: 3 })).toBe(true);
});

test.each([0, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_001, -1_000_001])(
  '%s units are no adjustment',
  (delta) => {
    expect(() => requireDelta(delta)).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
  },
);
