import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { priceDrop } from './wishlist.ts';

test('a wish has dropped by what it costs less in the same currency', () => {
  const priceThen = money(1000, 'EUR');

  expect(priceDrop({ priceThen, priceNow: money(750, 'EUR') })).toBe(250);
  expect(priceDrop({ priceThen, priceNow: money(1200, 'EUR') })).toBe(0);
  expect(priceDrop({ priceThen, priceNow: money(1, 'CNY') })).toBe(0);
  expect(priceDrop({ priceThen, priceNow: null })).toBe(0);
});
