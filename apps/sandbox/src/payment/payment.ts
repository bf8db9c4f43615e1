import { Refusal } from '../http/errors.ts';

export type PaymentStatus =
  | 'created'
  | 'requires_action'
  | 'authorised'
  | 'captured'
  | 'failed'
  | 'voided'
  | 'partially_refunded'
  | 'refunded';

/** Where a payment may go from where it stands; `failed`, `voided` and `refunded` are final. */
export const MOVES: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  created: ['requires_action', 'authorised', 'captured', 'failed', 'voided'],
  requires_action: ['authorised', 'captured', 'failed', 'voided'],
  authorised: ['captured', 'voided'],
  captured: ['partially_refunded', 'refunded'],
  partially_refunded: ['partially_refunded', 'refunded'],
  failed: [],
  voided: [],
  refunded: [],
};

export const FAILURE_CODES = [
  'insufficient_funds',
  'expired_card',
  'do_not_honour',
  'authentication_failed',
  'wallet_declined',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export type PaymentEventType =
  | 'payment.scanned'
  | 'payment.requires_action'
  | 'payment.authorised'
  | 'payment.captured'
  | 'payment.failed'
  | 'payment.voided'
  | 'refund.succeeded'
  | 'refund.failed';

/** What the bank says when it is asked. */
export type BankAnswer =
  | { readonly kind: 'approve' }
  | { readonly kind: 'decline'; readonly code: FailureCode }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'slow' };

export type PaidWith = { readonly kind: 'card'; readonly lastDigits: string } | { readonly kind: 'wallet' };

export interface Refund {
  readonly id: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly reason: string | null;
  /** The shop's own name for it: it finds it by this. Older ones have none. */
  readonly reference?: string | null;
  readonly status: 'succeeded' | 'failed';
  /** Why the bank refused it. */
  readonly failureCode: string | null;
  readonly createdAt: string;
}

export interface Payment {
  readonly id: string;
  readonly status: PaymentStatus;
  readonly amount: number;
  readonly amountCaptured: number;
  readonly amountRefunded: number;
  readonly currency: string;
  /** The shop's own name for the payment: it finds it by this. */
  readonly reference: string;
  /** What the shopper knows the order by, if that is something else. */
  readonly orderNumber: string | null;
  /** Name of the shop on the pay page, if not the one the service was started with. */
  readonly merchantName: string | null;
  readonly description: string;
  readonly returnUrl: string;
  readonly webhookUrl: string;
  readonly captureMethod: 'automatic' | 'manual';
  readonly failureCode: FailureCode | null;
  readonly paidWith: PaidWith | null;
  /** When an authorised payment captures itself. */
  readonly captureAt: string | null;
  /** When the wallet's QR code was scanned. */
  readonly scannedAt: string | null;
  readonly wrongChallengeCodes: number;
  readonly refunds: readonly Refund[];
  readonly createdAt: string;
}

export interface PaymentEvent {
  readonly type: PaymentEventType;
  readonly refund?: Refund;
}

/** A payment after a step, and what the shop is told of it. */
export interface PaymentStep {
  readonly next: Payment;
  readonly events: readonly PaymentEvent[];
}

const MAX_WRONG_CODES = 3;

export type PaymentRequest = Pick<
  Payment,
  | 'amount'
  | 'currency'
  | 'reference'
  | 'orderNumber'
  | 'merchantName'
  | 'description'
  | 'returnUrl'
  | 'webhookUrl'
  | 'captureMethod'
>;

export function createPayment(request: PaymentRequest, id: string, at: Date): PaymentStep {
  const next: Payment = {
    id,
    status: 'created',
    ...request,
    amountCaptured: 0,
    amountRefunded: 0,
    failureCode: null,
    paidWith: null,
    captureAt: null,
    scannedAt: null,
    wrongChallengeCodes: 0,
    refunds: [],
    createdAt: at.toISOString(),
  };
  return { next, events: [] };
}

/** Whether the shopper can still act on the pay page. */
export function isPayable(payment: Payment): boolean {
  return payment.status === 'created' || payment.status === 'requires_action';
}

/** The shopper confirmed with a card or a wallet and the bank answered. A slow payment captures itself at `captureAt`. */
export function confirmPayment(
  payment: Payment,
  answer: BankAnswer,
  paidWith: PaidWith | null,
  captureAt: Date,
): PaymentStep {
  const asked = { ...payment, paidWith: paidWith ?? payment.paidWith };
  switch (answer.kind) {
    case 'approve':
      return approve(asked);
    case 'decline':
      return decline(asked, answer.code);
    case 'challenge':
      return move(asked, 'requires_action', 'payment.requires_action');
    case 'slow': {
      const step = move(asked, 'authorised', 'payment.authorised');
      if (payment.captureMethod === 'manual') return step;
      return { ...step, next: { ...step.next, captureAt: captureAt.toISOString() } };
    }
  }
}

/** The shopper gave the code their bank sent; the third wrong one ends the payment. */
export function answerChallenge(payment: Payment, isRight: boolean): PaymentStep {
  requireStatus(payment, 'requires_action');
  if (isRight) return approve(payment);
  const wrongChallengeCodes = payment.wrongChallengeCodes + 1;
  const next = { ...payment, wrongChallengeCodes };
  return wrongChallengeCodes < MAX_WRONG_CODES ? { next, events: [] } : decline(next, 'authentication_failed');
}

/** The wallet's phone has read the code; whether it pays is still open. */
export function scanPayment(payment: Payment, at: Date): PaymentStep {
  if (payment.scannedAt !== null) return { next: payment, events: [] };
  return { next: { ...payment, scannedAt: at.toISOString() }, events: [{ type: 'payment.scanned' }] };
}

/** Takes what is held, or a part of it; the rest is let go. */
export function capturePayment(payment: Payment, amount: number = payment.amount): PaymentStep {
  requireStatus(payment, 'authorised');
  if (amount > payment.amount) {
    throw new Refusal(409, 'CAPTURE_EXCEEDS_AMOUNT', `${payment.amount} is held, ${amount} was asked for.`);
  }
  const step = move(payment, 'captured', 'payment.captured');
  return { ...step, next: { ...step.next, amountCaptured: amount, captureAt: null } };
}

export function voidPayment(payment: Payment): PaymentStep {
  const step = move(payment, 'voided', 'payment.voided');
  return { ...step, next: { ...step.next, captureAt: null } };
}

/** Gives back part or all of what was captured; a refund the bank refuses is kept, and changes no amount. */
export function refundPayment(payment: Payment, refund: Refund): PaymentStep {
  const left = payment.amountCaptured - payment.amountRefunded;
  if (left === 0) throw cannotMove(payment, 'refunded');
  if (refund.amount > left) {
    throw new Refusal(409, 'REFUND_EXCEEDS_CAPTURED', `${left} is left to refund, ${refund.amount} was asked for.`);
  }
  const refunds = [...payment.refunds, refund];
  if (refund.status === 'failed') {
    return { next: { ...payment, refunds }, events: [{ type: 'refund.failed', refund }] };
  }
  const amountRefunded = payment.amountRefunded + refund.amount;
  const status = amountRefunded === payment.amountCaptured ? 'refunded' : 'partially_refunded';
  return { next: { ...payment, status, amountRefunded, refunds }, events: [{ type: 'refund.succeeded', refund }] };
}

function approve(payment: Payment): PaymentStep {
  if (payment.captureMethod === 'manual') return move(payment, 'authorised', 'payment.authorised');
  const step = move(payment, 'captured', 'payment.captured');
  return { ...step, next: { ...step.next, amountCaptured: payment.amount } };
}

function decline(payment: Payment, failureCode: FailureCode): PaymentStep {
  const step = move(payment, 'failed', 'payment.failed');
  return { ...step, next: { ...step.next, failureCode } };
}

function move(payment: Payment, status: PaymentStatus, type: PaymentEventType): PaymentStep {
  if (!MOVES[payment.status].includes(status)) throw cannotMove(payment, status);
  return { next: { ...payment, status }, events: [{ type }] };
}

function requireStatus(payment: Payment, status: PaymentStatus): void {
  if (payment.status !== status) {
    throw new Refusal(409, 'PAYMENT_CANNOT_MOVE', `Payment ${payment.id} is ${payment.status}, not ${status}.`);
  }
}

function cannotMove(payment: Payment, status: PaymentStatus): Refusal {
  return new Refusal(
    409,
    'PAYMENT_CANNOT_MOVE',
    `Payment ${payment.id} is ${payment.status} and cannot become ${status}.`,
  );
}
