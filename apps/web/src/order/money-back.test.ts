import { expect, test } from 'vitest';
import { eur } from '../testing/make.ts';
import { makePayment } from '../testing/make-payment.ts';
import { makeReturn } from '../testing/make-return.ts';
import { areReturnsPaidBack, moneyOfCancelled } from './money-back.ts';

test.each([
  ['unpaid', makePayment({ status: 'failed' })],
  ['onItsWay', makePayment({ status: 'authorised' })],
  ['onItsWay', makePayment({ status: 'captured', captured: eur(4290) })],
  ['onItsWay', makePayment({ status: 'partially_refunded', captured: eur(4290), refunded: eur(290) })],
  ['paidBack', makePayment({ status: 'refunded', captured: eur(4290), refunded: eur(4290) })],
] as const)('the money of a cancelled order is %s by what its payment says', (where, payment) => {
  expect(moneyOfCancelled({ payments: [payment] })).toBe(where);
});

test('a return is paid back once the payment says so', () => {
  const returns = [makeReturn({ status: 'refunded', refund: eur(2000) })];
  const captured = eur(4290);

  expect(areReturnsPaidBack({ returns, payments: [makePayment({ captured })] })).toBe(false);
  expect(areReturnsPaidBack({ returns, payments: [makePayment({ captured, refunded: eur(2000) })] })).toBe(true);
});
