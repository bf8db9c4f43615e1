import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changePrice, requirePriceChange } from './bulk-change.ts';

test.each([
  [1_999, { by: 'percent', basisPoints: -1_000 }, 1_799],
  [5, { by: 'percent', basisPoints: 1_000 }, 6],
  [1_000, { by: 'amount', amount: -1_500 }, 0],
  [1_000, { by: 'amount', amount: 250 }, 1_250],
] as const)('%i by %o becomes %i', (amount, change, expected) => {
  expect(changePrice({ amount, compareAt: null }, change).amount).toBe(expected);
});

test('a price is whole and not negative after any change, and what is struck out stays above it', () => {
  const change = fc.oneof(
    fc.record({ by: fc.constant('percent' as const), basisPoints: fc.integer({ min: -10_000, max: 100_000 }) }),
    fc.record({ by: fc.constant('amount' as const), amount: fc.integer({ min: -1e9, max: 1e9 }) }),
  );
  const price = fc.integer({ min: 0, max: 1e9 });
  fc.assert(
    fc.property(price, fc.option(price), change, (amount, compareAt, wanted) => {
      requirePriceChange(wanted);

      const next = changePrice({ amount, compareAt }, wanted);

      expect(Number.isSafeInteger(next.amount) && next.amount >= 0).toBe(true);
      expect(next.compareAt === null || (next.compareAt === compareAt && next.compareAt > next.amount)).toBe(true);
    }),
  );
});

test('more than all of a price cannot be taken off', () => {
  expect(() => requirePriceChange({ by: 'percent', basisPoints: -10_001 })).toThrow('No price changes by this');
});
