import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DeliveryRate, deliveryPrice, nextSaving, requireRate } from './rate.ts';

const price = (rate: DeliveryRate, weightGrams: number, value = 0) =>
  deliveryPrice(rate, { weightGrams, value }, 'EUR')?.amount ?? null;
const banded: DeliveryRate = {
  bands: [
    { upToGrams: 1000, price: 490 },
    { upToGrams: 5000, price: 790 },
  ],
  kiloPrice: 0,
  steps: [
    { from: 3000, atMost: 290 },
    { from: 6000, atMost: 0 },
  ],
};

test.each([
  [0, 490],
  [1000, 490],
  [1001, 790],
  [5000, 790],
  [5001, null],
])('a parcel of %i grams is of the band it still fits in', (grams, expected) => {
  expect(price(banded, grams)).toBe(expected);
});

test.each([
  [2999, 490],
  [3000, 290],
  [5999, 290],
  [6000, 0],
])('goods worth %i pay what their step says', (value, expected) => {
  expect(price(banded, 500, value)).toBe(expected);
});

test.each([
  [0, 490],
  [1, 590],
  [1000, 590],
  [1001, 690],
])('a parcel of %i grams pays for each started kilogram', (grams, expected) => {
  expect(price({ bands: [{ upToGrams: null, price: 490 }], kiloPrice: 100, steps: [] }, grams)).toBe(expected);
});

test('what is missing to pay less is told to the minor unit', () => {
  const saving = (value: number) => nextSaving(banded, { weightGrams: 500, value }, 'EUR');

  expect(saving(2999)).toEqual({ missing: { amount: 1, currency: 'EUR' }, price: { amount: 290, currency: 'EUR' } });
  expect(saving(3000)?.missing.amount).toBe(3000);
  expect(saving(6000)).toBeNull();
});

const sorted = (max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max }), { minLength: 0, maxLength: 5 })
    .map((all) => all.toSorted((a, b) => a - b));
const rates = fc
  .record({
    ends: sorted(30_000),
    isOpen: fc.boolean(),
    prices: fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 6, maxLength: 6 }),
    kiloPrice: fc.integer({ min: 0, max: 500 }),
    froms: sorted(20_000),
    mosts: fc.uniqueArray(fc.integer({ min: 0, max: 5_000 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ ends, isOpen, prices, kiloPrice, froms, mosts }): DeliveryRate => {
    const limits = isOpen || ends.length === 0 ? [...ends, null] : ends;
    const rising = prices.toSorted((a, b) => a - b);
    const falling = mosts.toSorted((a, b) => b - a);
    return {
      bands: limits.map((upToGrams, index) => ({ upToGrams, price: rising[index] ?? 0 })),
      kiloPrice,
      steps: froms.map((from, index) => ({ from, atMost: falling[index] ?? 0 })),
    };
  });
const grams = fc.integer({ min: 0, max: 40_000 });
const worth = fc.integer({ min: 0, max: 25_000 });

test('a heavier parcel never costs less, a larger order never more, and prices stay whole', () => {
  fc.assert(
    fc.property(rates, grams, grams, worth, worth, (rate, g1, g2, v1, v2) => {
      expect(() => requireRate(rate)).not.toThrow();
      const [light, heavy] = [Math.min(g1, g2), Math.max(g1, g2)];
      const [small, large] = [Math.min(v1, v2), Math.max(v1, v2)];
      const heavier = price(rate, heavy, small);
      if (heavier === null) return;
      const lighter = price(rate, light, small);
      const larger = price(rate, heavy, large);
      expect(lighter).not.toBeNull();
      expect(heavier).toBeGreaterThanOrEqual(lighter ?? 0);
      expect(larger).toBeLessThanOrEqual(heavier);
      expect(Number.isSafeInteger(heavier) && heavier >= 0).toBe(true);
    }),
  );
});

test('who orders for what is missing pays what was said', () => {
  fc.assert(
    fc.property(rates, grams, worth, (rate, weightGrams, value) => {
      const saving = nextSaving(rate, { weightGrams, value }, 'EUR');
      if (saving === null) return;
      expect(price(rate, weightGrams, value + saving.missing.amount)).toBe(saving.price.amount);
      expect(price(rate, weightGrams, value + saving.missing.amount - 1)).toBeGreaterThan(saving.price.amount);
    }),
  );
});

test.each([
  { bands: [] },
  { bands: [{ upToGrams: null, price: -1 }] },
  { bands: [{ upToGrams: null, price: 1.5 }] },
  {
    bands: [
      { upToGrams: null, price: 1 },
      { upToGrams: 100, price: 2 },
    ],
  },
  {
    bands: [
      { upToGrams: 100, price: 1 },
      { upToGrams: 100, price: 2 },
    ],
  },
  {
    bands: [
      { upToGrams: 100, price: 2 },
      { upToGrams: 200, price: 1 },
    ],
  },
  { kiloPrice: -1 },
  { steps: [{ from: 0, atMost: 1 }] },
  {
    steps: [
      { from: 100, atMost: 1 },
      { from: 100, atMost: 0 },
    ],
  },
  {
    steps: [
      { from: 100, atMost: 1 },
      { from: 200, atMost: 1 },
    ],
  },
])('%o is no rate', (wrong) => {
  expect(() => requireRate({ ...banded, ...wrong })).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});
