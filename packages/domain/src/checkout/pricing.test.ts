import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { requireAgreedTotal, shippingPrice } from './pricing.ts';

test.each([
  [0, 490],
  [1, 590],
  [1000, 590],
  [1001, 690],
])('a parcel of %i grams pays for each started kilogram', (grams, expected) => {
  expect(shippingPrice({ basePrice: 490, kiloPrice: 100 }, grams, 'EUR').amount).toBe(expected);
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
