import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { differenceOf, type PaymentStand } from './difference.ts';

const euro = (amount: number) => money(amount, 'EUR');
const captured: PaymentStand = {
  status: 'captured',
  amount: euro(1000),
  captured: euro(1000),
  refunded: euro(0),
};
const open: PaymentStand = { ...captured, status: 'created', captured: euro(0) };

test.each([
  ['the same in both books', captured, captured, null],
  ['charged and unknown to us', null, captured, 'unknown_here'],
  ['opened there and never paid', null, open, null],
  ['paid and unknown to the provider', captured, null, 'unknown_there'],
  ['never opened at the provider', open, null, null],
  ['captured there alone', open, captured, 'amount'],
  ['refunded there alone', captured, { ...captured, status: 'refunded', refunded: euro(1000) }, 'amount'],
  ['in another currency', captured, { ...captured, captured: money(1000, 'USD') }, 'amount'],
  ['voided there alone', open, { ...open, status: 'voided' }, 'status'],
] as const)('a payment that is %s', (_case, ours, theirs, kind) => {
  expect(differenceOf(ours, theirs)).toBe(kind);
});
