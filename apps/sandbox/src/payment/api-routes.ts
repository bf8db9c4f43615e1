import { type Request, type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { FaultSwitches } from '../faults.ts';
import type { Outcome } from '../http/api.ts';
import { parse, Refusal } from '../http/errors.ts';
import {
  answerChallenge,
  type BankAnswer,
  capturePayment,
  confirmPayment,
  createPayment,
  type Payment,
  type PaymentStep,
  type Refund,
  refundPayment,
  voidPayment,
} from './payment.ts';
import { createId, type Payments } from './payments.ts';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const httpUrl = z.url({ protocol: /^https?$/, error: 'is not an http address' }).max(2000);
const minorUnits = z.int().min(1).max(1_000_000_000_000);

const createSchema = z.object({
  amount: minorUnits,
  currency: z.string().refine((code) => CURRENCIES.has(code), 'is not a currency'),
  reference: z.string().min(1).max(200),
  orderNumber: z.string().trim().min(1).max(100).nullable().default(null),
  merchantName: z.string().trim().min(1).max(80).nullable().default(null),
  description: z.string().max(500).default(''),
  returnUrl: httpUrl,
  webhookUrl: httpUrl,
  captureMethod: z.enum(['automatic', 'manual']).default('automatic'),
});
const refundSchema = z.object({
  amount: minorUnits,
  reason: z.string().max(500).optional(),
  reference: z.string().min(1).max(200).optional(),
});
const simulateSchema = z.object({
  outcome: z.enum(['approve', 'decline', 'insufficient_funds', 'expired_card', 'do_not_honour', 'challenge', 'slow']),
});
const captureSchema = z.object({ amount: minorUnits.optional() });
const time = z.iso.datetime().transform((text) => new Date(text));
const listSchema = z.union([
  z.object({ reference: z.string().min(1) }),
  z.object({ since: time, until: time, after: z.string().optional() }),
]);
const PAGE = 500;

interface ApiOptions {
  readonly payments: Payments;
  readonly faults: FaultSwitches;
  readonly clock: Clock;
  readonly post: (decide: (req: Request) => Outcome) => RequestHandler;
}

export function createPaymentApi({ payments, faults, clock, post }: ApiOptions): Router {
  const routes = Router();
  const idOf = (req: Request) => String(req.params.id);

  const toOutcome = (status: number, step: PaymentStep, body: unknown = payments.view(step.next)): Outcome => ({
    status,
    body,
    save: (answer) => payments.save(step, answer),
  });

  const createRefund = (payment: Payment, body: unknown): Refund => {
    const { amount, reason, reference } = parse(refundSchema, body);
    const isFailed = faults.happens(faults.current.payment.refundFailRate);
    return {
      id: createId('re'),
      paymentId: payment.id,
      amount,
      reason: reason ?? null,
      reference: reference ?? null,
      status: isFailed ? 'failed' : 'succeeded',
      failureCode: isFailed ? 'declined' : null,
      createdAt: clock.now().toISOString(),
    };
  };

  routes.post(
    '/payments',
    post((req) => toOutcome(201, createPayment(parse(createSchema, req.body), createId('pay'), clock.now()))),
  );
  routes.get('/payments', (req, res) => {
    const asked = parse(listSchema, req.query);
    if ('reference' in asked) {
      res.json({ data: payments.findByReference(asked.reference).map(payments.view) });
      return;
    }
    const page = payments.list({ ...asked, limit: PAGE });
    res.json({ data: page.map(payments.view), next: page.length < PAGE ? null : (page.at(-1)?.id ?? null) });
  });
  routes.get('/payments/:id', (req, res) => {
    res.json(payments.view(payments.get(idOf(req))));
  });
  routes.post(
    '/payments/:id/capture',
    post((req) => {
      const { amount } = parse(captureSchema, req.body ?? {});
      return toOutcome(200, capturePayment(payments.get(idOf(req)), amount));
    }),
  );
  routes.post(
    '/payments/:id/void',
    post((req) => toOutcome(200, voidPayment(payments.get(idOf(req))))),
  );
  routes.get('/payments/:id/refunds', (req, res) => {
    res.json({ data: payments.get(idOf(req)).refunds });
  });
  routes.post(
    '/payments/:id/refunds',
    post((req) => {
      const payment = payments.get(idOf(req));
      const refund = createRefund(payment, req.body);
      return toOutcome(201, refundPayment(payment, refund), refund);
    }),
  );
  return routes;
}

/** What the pay page does, for tests and load generators; the API's faults leave it alone. */
export function createSimulator(payments: Payments, clock: Clock, slowMs: number): Router {
  const routes = Router();
  routes.post('/payments/:id/simulate', (req, res) => {
    const { outcome } = parse(simulateSchema, req.body);
    const payment = payments.get(String(req.params.id));
    const captureAt = new Date(clock.now().getTime() + slowMs);
    const step =
      payment.status === 'requires_action'
        ? answerChallengeBy(payment, outcome)
        : confirmPayment(payment, toBankAnswer(outcome), null, captureAt);
    payments.save(step);
    res.json(payments.view(step.next));
  });
  return routes;
}

type SimulatedOutcome = z.output<typeof simulateSchema>['outcome'];

function toBankAnswer(outcome: SimulatedOutcome): BankAnswer {
  switch (outcome) {
    case 'approve':
    case 'challenge':
    case 'slow':
      return { kind: outcome };
    case 'decline':
      return { kind: 'decline', code: 'do_not_honour' };
    default:
      return { kind: 'decline', code: outcome };
  }
}

function answerChallengeBy(payment: Payment, outcome: SimulatedOutcome): PaymentStep {
  if (outcome === 'approve') return answerChallenge(payment, true);
  if (outcome === 'decline') {
    return confirmPayment(
      payment,
      { kind: 'decline', code: 'authentication_failed' },
      null,
      new Date(payment.createdAt),
    );
  }
  throw new Refusal(409, 'PAYMENT_CANNOT_MOVE', `Payment ${payment.id} waits for its challenge: approve or decline.`);
}
