import { expect, test } from 'vitest';
import { makeOrder } from '../../testing/make.ts';
import { makeReturn } from '../../testing/make-return.ts';
import { nextStep } from './next-step.ts';

test.each([
  ['requested', 'returnDecide'],
  ['approved', 'returnReceive'],
  ['label_sent', 'returnReceive'],
  ['received', 'returnRefund'],
  ['refunded', 'delivered'],
  ['refused', 'delivered'],
] as const)('a delivered order with a return that is %s goes on with %s', (status, step) => {
  expect(nextStep(makeOrder({ status: 'delivered', returns: [makeReturn({ status })] }))).toBe(step);
});
