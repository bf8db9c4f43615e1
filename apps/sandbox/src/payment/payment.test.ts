import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../http/errors.ts';
import {
  answerChallenge,
  type BankAnswer,
  capturePayment,
  confirmPayment,
  createPayment,
  MOVES,
  type Payment,
  type PaymentStep,
  refundPayment,
  voidPayment,
} from './payment.ts';

const at = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-01T12:00:08Z');

function makePayment(changes: Partial<Payment> = {}): Payment {
  const request = {
    amount: 5000,
    currency: 'EUR',
    reference: 'order-1',
    orderNumber: null,
    merchantName: null,
    description: '',
    returnUrl: 'http://shop.test',
    webhookUrl: 'http://shop.test/hooks',
    captureMethod: 'automatic' as const,
  };
  return { ...createPayment(request, 'pay_1', at).next, ...changes };
}

const confirm = (payment: Payment, answer: BankAnswer) =>
  confirmPayment(payment, answer, { kind: 'card', lastDigits: '4242' }, later);
const refund = (payment: Payment, amount: number, status: 'succeeded' | 'failed' = 'succeeded') =>
  refundPayment(payment, {
    id: 're_1',
    paymentId: payment.id,
    amount,
    reason: null,
    failureCode: null,
    status,
    createdAt: at.toISOString(),
  });
const typesOf = (step: PaymentStep) => step.events.map((event) => event.type);

describe('confirming', () => {
  test('an approved payment is captured at once', () => {
    const step = confirm(makePayment(), { kind: 'approve' });

    expect(step.next).toMatchObject({ status: 'captured', amountCaptured: 5000 });
    expect(typesOf(step)).toEqual(['payment.captured']);
  });

  test('with manual capture it waits for the shop', () => {
    const step = confirm(makePayment({ captureMethod: 'manual' }), { kind: 'approve' });

    expect(step.next).toMatchObject({ status: 'authorised', amountCaptured: 0, captureAt: null });
    expect(typesOf(step)).toEqual(['payment.authorised']);
    expect(capturePayment(step.next).next).toMatchObject({ status: 'captured', amountCaptured: 5000 });
  });

  test('a declined payment says why and is final', () => {
    const step = confirm(makePayment(), { kind: 'decline', code: 'insufficient_funds' });

    expect(step.next).toMatchObject({ status: 'failed', failureCode: 'insufficient_funds', amountCaptured: 0 });
    expect(() => confirm(step.next, { kind: 'approve' })).toThrow(Refusal);
  });

  test('a slow payment is authorised now and captures itself later', () => {
    const step = confirm(makePayment(), { kind: 'slow' });

    expect(step.next).toMatchObject({ status: 'authorised', amountCaptured: 0, captureAt: later.toISOString() });
    expect(capturePayment(step.next).next).toMatchObject({ status: 'captured', captureAt: null });
  });

  test('a slow payment called off in time is never captured', () => {
    const { next } = voidPayment(confirm(makePayment(), { kind: 'slow' }).next);

    expect(next).toMatchObject({ status: 'voided', captureAt: null });
    expect(() => capturePayment(next)).toThrow('is voided, not authorised');
  });
});

describe('the bank asking for a code', () => {
  const challenged = confirm(makePayment(), { kind: 'challenge' }).next;

  test('the right code pays', () => {
    expect(challenged.status).toBe('requires_action');
    expect(answerChallenge(challenged, true).next.status).toBe('captured');
  });

  test('two wrong codes leave a third try, the third ends it', () => {
    const twice = answerChallenge(answerChallenge(challenged, false).next, false);
    const thrice = answerChallenge(twice.next, false);

    expect(twice).toMatchObject({ next: { status: 'requires_action' }, events: [] });
    expect(thrice.next).toMatchObject({ status: 'failed', failureCode: 'authentication_failed' });
  });
});

describe('refunding', () => {
  const captured = confirm(makePayment(), { kind: 'approve' }).next;

  test('in parts until nothing is left', () => {
    const part = refund(captured, 2000);
    const rest = refund(part.next, 3000);

    expect(part.next).toMatchObject({ status: 'partially_refunded', amountRefunded: 2000 });
    expect(rest.next).toMatchObject({ status: 'refunded', amountRefunded: 5000 });
    expect(() => refund(rest.next, 1)).toThrow('cannot become refunded');
  });

  test('never more than was captured', () => {
    expect(() => refund(captured, 5001)).toThrow('5000 is left to refund');
    expect(() => refund(makePayment(), 1)).toThrow(Refusal);
  });

  test('a refund the bank refuses is kept and changes no amount', () => {
    const step = refund(captured, 2000, 'failed');

    expect(step.next).toMatchObject({ status: 'captured', amountRefunded: 0, refunds: [{ status: 'failed' }] });
    expect(typesOf(step)).toEqual(['refund.failed']);
  });
});

test('no sequence of steps leaves the graph, loses money or wakes what is final', () => {
  const steps: Record<string, (payment: Payment) => PaymentStep> = {
    approve: (payment) => confirm(payment, { kind: 'approve' }),
    decline: (payment) => confirm(payment, { kind: 'decline', code: 'do_not_honour' }),
    challenge: (payment) => confirm(payment, { kind: 'challenge' }),
    slow: (payment) => confirm(payment, { kind: 'slow' }),
    rightCode: (payment) => answerChallenge(payment, true),
    wrongCode: (payment) => answerChallenge(payment, false),
    capture: capturePayment,
    void: voidPayment,
    refundSome: (payment) => refund(payment, 1700),
    refundAll: (payment) => refund(payment, 5000),
  };
  const tried = fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 12 });

  fc.assert(
    fc.property(tried, fc.constantFrom('automatic' as const, 'manual' as const), (names, captureMethod) => {
      let payment = makePayment({ captureMethod });
      for (const name of names) {
        const before = payment;
        try {
          payment = steps[name]?.(before).next ?? before;
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
        if (payment.status !== before.status) expect(MOVES[before.status]).toContain(payment.status);
        expect(payment.amountCaptured).toBeLessThanOrEqual(payment.amount);
        expect(payment.amountRefunded).toBeLessThanOrEqual(payment.amountCaptured);
        expect(payment.amountCaptured > 0).toBe(
          ['captured', 'partially_refunded', 'refunded'].includes(payment.status),
        );
      }
    }),
    { numRuns: 5000 },
  );
});
