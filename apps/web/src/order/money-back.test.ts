import { expect, test } from 'vitest';
import { eur } from '../testing/make.ts';
import { makePayment } from '../testing/make-payment.ts';
import { moneyOfCancelled } from './money-back.ts';

test.each([
  ['unpaid', makePayment({ status: 'failed' })],
  ['onItsWay', makePayment({ status: 'authorised' })],
  ['onItsWay', makePayment({ status: 'captured', captured: eur(4290) })],
  ['onItsWay', makePayment({ status: 'partially_refunded', captured: eur(4290), refunded: eur(290) })],
  ['paidBack', makePayment({ status: 'captured', captured: eur(4290), credited: eur(4290) })],
  ['paidBack', makePayment({ status: 'refunded', captured: eur(4290), refunded: eur(4290) })],
] as const)('the money of a cancelled order is %s by what its payment says', (where, payment) => {
  expect(moneyOfCancelled({ payments: [payment] })).toBe(where);
});
