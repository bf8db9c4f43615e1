import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { priceOrder, requireAgreedTotal, shippingPrice } from './pricing.ts';

const line = fc.record({
  unitPrice: fc.integer({ min: 0, max: 10_000_000 }).map((amount) => money(amount, 'EUR')),
  quantity: fc.integer({ min: 1, max: 99 }),
  weightGrams: fc.integer({ min: 0, max: 50_000 }),
});
const terms = fc.record({
  rate: fc.record({ basePrice: fc.integer({ min: 0, max: 10_000 }), kiloPrice: fc.integer({ min: 0, max: 1_000 }) }),
  taxRate: fc.integer({ min: 0, max: 10_000 }),
  currency: fc.constant('EUR'),
});

test('the parts of a price add up to the total, and tax is a part of it', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), terms, (lines, given) => {
      const price = priceOrder(lines, given);
      const expected = lines.reduce((sum, l) => sum + BigInt(l.unitPrice.amount) * BigInt(l.quantity), 0n);

      expect(BigInt(price.subtotal.amount)).toBe(expected);
      expect(price.total.amount).toBe(price.subtotal.amount + price.shipping.amount - price.discount.amount);
      expect(price.tax.amount).toBeGreaterThanOrEqual(0);
      expect(price.tax.amount).toBeLessThanOrEqual(price.total.amount);
      expect(Object.values(price).every((part) => Number.isSafeInteger(part.amount))).toBe(true);
    }),
  );
});

test.each([
  [0, 490],
  [1, 590],
  [1000, 590],
  [1001, 690],
])('a parcel of %i grams pays for each started kilogram', (grams, expected) => {
  expect(shippingPrice({ basePrice: 490, kiloPrice: 100 }, grams, 'EUR').amount).toBe(expected);
});

test('tax is what the gross price contains', () => {
  const lines = [{ unitPrice: money(11_900, 'EUR'), quantity: 1, weightGrams: 0 }];

  const price = priceOrder(lines, { rate: { basePrice: 0, kiloPrice: 0 }, taxRate: 1900, currency: 'EUR' });

  expect(price.tax.amount).toBe(1900);
});

test('another total or currency than agreed is refused with the total that holds', () => {
  const total = money(1000, 'EUR');

  expect(() => requireAgreedTotal(total, money(1000, 'EUR'))).not.toThrow();
  for (const agreed of [money(999, 'EUR'), money(1000, 'USD')]) {
    expect(() => requireAgreedTotal(total, agreed)).toThrow(
      expect.objectContaining({ reason: 'PRICE_CHANGED', details: { total } }),
    );
  }
});
