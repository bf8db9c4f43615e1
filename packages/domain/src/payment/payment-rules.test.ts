import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { PAYMENT_STATUSES } from './payment.ts';
import { applyProviderState, canReach, coverOf, isSecured, type Payment, type ProviderState } from './payment-rules.ts';

const euro = (amount: number) => money(amount, 'EUR');
const created: Payment = {
  status: 'created',
  amount: euro(1000),
  captured: euro(0),
  refunded: euro(0),
  captureAmount: null,
};

function told(status: ProviderState['status'], refunded = status === 'refunded' ? 1000 : 0): ProviderState {
  const captured = ['captured', 'partially_refunded', 'refunded'].includes(status) ? 1000 : 0;
  return { reference: 'r1', status, amount: euro(1000), captured: euro(captured), refunded: euro(refunded) };
}

const message = fc.oneof(
  fc.constantFrom(...PAYMENT_STATUSES.filter((s) => s !== 'unknown' && s !== 'partially_refunded')).map((s) => told(s)),
  fc.integer({ min: 1, max: 999 }).map((refunded) => told('partially_refunded', refunded)),
);

test('messages in any order, repeated or lost, move a payment forward only', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 20 }), (messages) => {
      let payment = created;
      for (const said of messages) {
        const outcome = applyProviderState(payment, 'r1', said);
        if (outcome.kind !== 'changed') continue;
        const { next } = outcome;
        expect(next.status === payment.status || canReach(payment.status, next.status)).toBe(true);
        expect(next.captured.amount).toBe(payment.captured.amount + outcome.capturedNow);
        expect(next.refunded.amount).toBe(payment.refunded.amount + outcome.refundedNow);
        expect(outcome.capturedNow).toBeGreaterThanOrEqual(0);
        expect(next.refunded.amount).toBeLessThanOrEqual(next.captured.amount);
        payment = next;
      }
    }),
    { numRuns: 2_000 },
  );
});

const refunds = fc
  .array(fc.integer({ min: 1, max: 999 }), { maxLength: 4 })
  .map((amounts) => [...new Set(amounts)].sort((a, b) => a - b));

/** What a provider tells of one payment, in the order it happened. */
const life = fc
  .record({
    before: fc.subarray(['requires_action', 'authorised'] as const),
    end: fc.constantFrom('failed' as const, 'voided' as const, 'captured' as const),
    refunds,
    isAllBack: fc.boolean(),
  })
  .map(({ before, end, refunds, isAllBack }) => [
    ...before.map((status) => told(status)),
    told(end),
    ...(end === 'captured' ? refunds.map((amount) => told('partially_refunded', amount)) : []),
    ...(end === 'captured' && isAllBack ? [told('refunded')] : []),
  ]);

function endOf(messages: readonly ProviderState[]) {
  let payment = created;
  let kept = 0;
  for (const said of messages) {
    const outcome = applyProviderState(payment, 'r1', said);
    if (outcome.kind !== 'changed') continue;
    payment = outcome.next;
    kept += outcome.capturedNow - outcome.refundedNow;
  }
  return { payment, kept };
}

test('a payment of which everything was told ends the same in every order, also when it is told twice', () => {
  const shuffledLife = life.chain((messages) =>
    fc.record({
      messages: fc.constant(messages),
      shuffled: fc
        .array(fc.constantFrom(...messages), { maxLength: 6 })
        .chain((again) => fc.shuffledSubarray([...messages, ...again], { minLength: messages.length + again.length })),
    }),
  );
  fc.assert(
    fc.property(shuffledLife, ({ messages, shuffled }) => {
      expect(endOf(shuffled)).toEqual(endOf(messages));
    }),
    { numRuns: 5_000 },
  );
});

test('what overtakes the step before it counts, and the late step changes nothing', () => {
  const captured = applyProviderState(created, 'r1', told('captured'));
  expect(captured).toMatchObject({ kind: 'changed', capturedNow: 1000 });
  if (captured.kind !== 'changed') return;

  expect(applyProviderState(captured.next, 'r1', told('requires_action'))).toEqual({ kind: 'unchanged' });
  expect(applyProviderState(captured.next, 'r1', told('failed'))).toEqual({ kind: 'unchanged' });
  expect(applyProviderState(captured.next, 'r1', told('captured'))).toEqual({ kind: 'unchanged' });
});

test.each([
  ['reference', { reference: 'r2' }],
  ['amount', { amount: euro(999) }],
  ['amount', { captured: euro(999) }],
  ['amount', { captured: euro(1001) }],
  ['currency', { captured: money(1000, 'USD') }],
] as const)('a genuine message with another %s proves nothing', (why, wrong) => {
  expect(applyProviderState(created, 'r1', { ...told('captured'), ...wrong })).toEqual({ kind: 'rejected', why });
});

test('what is final stays so, whatever is said', () => {
  for (const status of ['failed', 'voided', 'refunded'] as const) {
    for (const next of PAYMENT_STATUSES) expect(canReach(status, next)).toBe(false);
  }
});

test('a part is captured only if we asked for that part', () => {
  const asked = { ...created, status: 'authorised', captureAmount: euro(600) } as const;
  const part = { ...told('captured'), captured: euro(600) };

  expect(applyProviderState(asked, 'r1', part)).toMatchObject({ kind: 'changed', capturedNow: 600 });
  expect(applyProviderState(asked, 'r1', told('captured'))).toEqual({ kind: 'rejected', why: 'amount' });
  expect(applyProviderState({ ...asked, captureAmount: null }, 'r1', part)).toEqual({
    kind: 'rejected',
    why: 'amount',
  });
});

test('what was captured in part is given back in full once that part is back', () => {
  const captured: Payment = { ...created, status: 'captured', captured: euro(600), captureAmount: euro(600) };
  const back = { ...told('refunded', 600), captured: euro(600) };

  expect(applyProviderState(captured, 'r1', back)).toMatchObject({ kind: 'changed', refundedNow: 600 });
});

test('money that the bank holds is sure only when it waits for us to take it', () => {
  const held: Payment = { ...created, status: 'authorised' };

  expect(isSecured(held, 'by_hand')).toBe(true);
  expect(isSecured(held, 'at_once')).toBe(false);
  expect(isSecured({ ...held, status: 'captured', captured: euro(1) }, 'at_once')).toBe(true);
  expect([held, created].map(coverOf)).toEqual([1000, 0]);
});
