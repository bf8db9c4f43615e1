import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proportion } from '../allocate.ts';
import { asTheGoods, soleRate, type TaxedAmount, taxOf } from './tax.ts';

const amounts = fc.array(
  fc.record({ amount: fc.integer({ min: 0, max: 5_000_000 }), rate: fc.constantFrom(0, 50, 700, 900, 2100, 10_000) }),
  { maxLength: 20 },
);
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

test('the parts, the rates and the whole of a tax are the same sum, and nets and taxes are what was paid', () => {
  fc.assert(
    fc.property(amounts, fc.boolean(), (given, included) => {
      const tax = taxOf(given, included);

      const whole = sum(given.map(({ amount }) => amount));
      expect(sum(tax.parts)).toBe(tax.total);
      expect(sum(tax.byRate.map((one) => one.tax))).toBe(tax.total);
      expect(sum(tax.byRate.map((one) => one.net))).toBe(included ? whole - tax.total : whole);
      for (const { rate, tax: ofRate } of tax.byRate) {
        const parts = given.flatMap((one, index) => (one.rate === rate ? [tax.parts[index] ?? 0] : []));
        expect(sum(parts)).toBe(ofRate);
      }
    }),
  );
});

test('rounding happens once a rate: no part is off by a whole unit', () => {
  fc.assert(
    fc.property(amounts, fc.boolean(), (given, included) => {
      const { parts } = taxOf(given, included);

      for (const [index, { amount, rate }] of given.entries()) {
        const exact = included ? (amount * rate) / (10_000 + rate) : (amount * rate) / 10_000;
        expect(Math.abs((parts[index] ?? 0) - exact)).toBeLessThan(1.5);
      }
    }),
  );
});

test('two rates are rounded each by itself', () => {
  const { byRate, total } = taxOf(
    [
      { amount: 1210, rate: 2100 },
      { amount: 1090, rate: 900 },
      { amount: 500, rate: 0 },
    ],
    true,
  );

  expect(byRate).toEqual([
    { rate: 2100, net: 1000, tax: 210 },
    { rate: 900, net: 1000, tax: 90 },
    { rate: 0, net: 500, tax: 0 },
  ]);
  expect(total).toBe(300);
});

test('a delivery taxed as its goods is shared among their rates to the unit', () => {
  const of = (amount: number, rate: number): TaxedAmount => ({ amount, rate });
  expect(asTheGoods(499, [of(3000, 2100), of(1000, 900)])).toEqual([of(374, 2100), of(125, 900)]);
  expect(asTheGoods(499, [of(0, 900), of(0, 2100)])).toEqual([of(499, 2100)]);
  expect(asTheGoods(499, [])).toEqual([of(499, 0)]);

  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), amounts, (delivery, goods) => {
      expect(sum(asTheGoods(delivery, goods).map(({ amount }) => amount))).toBe(delivery);
    }),
  );
});

test('the one rate of an older order is found again from its total and tax', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 5_000_000 }), fc.integer({ min: 0, max: 25 }), (total, percent) => {
      const net = proportion(total, 100, 100 + percent);

      expect(soleRate(total, total - net)).toEqual([{ rate: percent * 100, net, tax: total - net }]);
    }),
  );
  expect(soleRate(0, 0)).toEqual([]);
  expect(soleRate(10_887, 887)).toEqual([{ rate: 887, net: 10_000, tax: 887 }]);
});
