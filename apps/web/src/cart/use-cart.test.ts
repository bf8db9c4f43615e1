import { expect, test } from 'vitest';
import { eur, makeCart } from '../testing/make.ts';
import { newerCart } from './use-cart.ts';

const inYuan = (version: number) => makeCart({ version, subtotal: { amount: 15_000, currency: 'CNY' } });

test('a cart is taken in unless a newer one is known', () => {
  const known = makeCart({ version: 2 });
  const same = makeCart({ version: 2 });

  expect(newerCart(undefined, same)).toBe(same);
  expect(newerCart(known, same)).toBe(same);
  expect(newerCart(known, makeCart({ version: 1 }))).toBe(known);
});

test('what comes late in the currency one has left is not taken for the cart of now', () => {
  const known = inYuan(2);
  const later = makeCart({ version: 3, subtotal: eur(1900) });

  expect(newerCart(known, makeCart({ version: 2, subtotal: eur(1900) }))).toBe(known);
  expect(newerCart(known, later)).toBe(later);
});
