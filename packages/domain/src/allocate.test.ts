import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, proportion } from './allocate.ts';

const amounts = fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 1, maxLength: 30 });

test('parts add up to the amount, and none is greater than its weight', () => {
  fc.assert(
    fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (weights, ratio) => {
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const amount = Math.floor(whole * ratio);

      const parts = allocate(amount, weights);

      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
      expect(parts.every((part, index) => part >= 0 && part <= (weights[index] ?? 0))).toBe(true);
    }),
  );
});

test('a part differs from its exact share by less than one unit', () => {
  fc.assert(
    fc.property(amounts, (weights) => {
      const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
      fc.pre(whole > 0n);
      const amount = Number(whole / 3n);

      for (const [index, part] of allocate(amount, weights).entries()) {
        const off = BigInt(part) * whole - BigInt(amount) * BigInt(weights[index] ?? 0);
        expect(off < whole && -off < whole).toBe(true);
      }
    }),
  );
});

test('what cannot be split evenly goes to the largest remainders, then to the first', () => {
  expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allocate(5, [3, 3, 4])).toEqual([2, 1, 2]);
  expect(allocate(0, [0, 0])).toEqual([0, 0]);
});

test('a proportion is rounded half up, exactly so beyond 2^53 too', () => {
  expect(proportion(5, 1, 10)).toBe(1);
  expect(proportion(4, 1, 10)).toBe(0);
  expect(proportion(9_007_199_254_740_991, 9_999, 10_000)).toBe(9_006_298_534_815_517);
});
