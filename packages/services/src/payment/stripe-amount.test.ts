import { money } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { fromStripe, toStripe } from './stripe-amount.ts';

test.each([
  ['EUR', 1490, 1490],
  ['JPY', 1490, 1490],
  ['KWD', 1490, 1490],
  ['ISK', 1490, 149_000],
  ['UGX', 1490, 149_000],
])('of %s, %d minor units are %d at Stripe', (currency, amount, theirs) => {
  expect(toStripe(money(amount, currency))).toBe(theirs);
  expect(fromStripe(theirs, currency.toLowerCase())).toEqual(money(amount, currency));
});
