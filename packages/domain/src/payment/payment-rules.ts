import type { Money } from '../money.ts';
import type { CaptureMode, PaymentStatus } from './payment.ts';

/** Where a payment may go in one step. `unknown` is a request whose answer never came: anything may have become of it. */
export const PAYMENT_MOVES: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  created: ['requires_action', 'authorised', 'captured', 'failed', 'voided', 'unknown'],
  unknown: ['created', 'requires_action', 'authorised', 'captured', 'failed', 'voided'],
  requires_action: ['authorised', 'captured', 'failed', 'voided'],
  authorised: ['captured', 'failed', 'voided'],
  captured: ['partially_refunded', 'refunded'],
  partially_refunded: ['refunded'],
  refunded: [],
  failed: [],
  voided: [],
};

/** What the rules need to know of a payment. */
export interface Payment {
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly captured: Money;
  readonly refunded: Money;
  /** What was asked to be captured; null stands for all of it. */
  readonly captureAmount: Money | null;
}

/** What a provider says about a payment, as read from its signed message or its answer. */
export interface ProviderState {
  readonly reference: string;
  readonly status: Exclude<PaymentStatus, 'unknown'>;
  readonly amount: Money;
  readonly captured: Money;
  readonly refunded: Money;
}

export type ProviderOutcome =
  /** Genuine, but not about this payment as it was agreed: nothing may follow from it. */
  | { readonly kind: 'rejected'; readonly why: 'reference' | 'amount' | 'currency' }
  /** Nothing new: a repeat, or older than what is known. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly next: Payment; readonly capturedNow: number; readonly refundedNow: number };

/** Whether the outcome is still open: there is something to wait for or to look up. */
export function isOpenPayment(status: PaymentStatus): boolean {
  return status === 'created' || status === 'requires_action' || status === 'authorised' || status === 'unknown';
}

/** Whether the money is sure: taken, or held by the bank for us to take. An authorisation that captures itself is not sure yet. */
export function isSecured({ status, captured }: Payment, captureMode: CaptureMode): boolean {
  return captured.amount > 0 || (status === 'authorised' && captureMode !== 'at_once');
}

/** What a payment that its order counts on pays of the price. What was not captured of it was let go on purpose. */
export function coverOf({ status, amount }: Pick<Payment, 'status' | 'amount'>): number {
  return status === 'authorised' || status === 'captured' || status === 'partially_refunded' ? amount.amount : 0;
}

/** Takes in what a provider says. Forward only: messages may repeat, overtake each other and skip steps. */
export function applyProviderState(payment: Payment, reference: string, told: ProviderState): ProviderOutcome {
  const disagreement = disagreementOf(payment, reference, told);
  if (disagreement !== null) return { kind: 'rejected', why: disagreement };

  const isSame = told.status === payment.status;
  const refundedNow = told.refunded.amount - payment.refunded.amount;
  if (refundedNow < 0 || (isSame && refundedNow === 0)) return { kind: 'unchanged' };
  if (!isSame && !canReach(payment.status, told.status)) return { kind: 'unchanged' };
  return {
    kind: 'changed',
    next: { ...payment, status: told.status, captured: told.captured, refunded: told.refunded },
    capturedNow: told.captured.amount - payment.captured.amount,
    refundedNow,
  };
}

/** Whether a payment can come from one status to another, in one step or several. */
export function canReach(from: PaymentStatus, to: PaymentStatus): boolean {
  const seen = new Set<PaymentStatus>([from]);
  // A set grows while it is walked.
  for (const status of seen) {
    for (const next of PAYMENT_MOVES[status]) {
      if (next === to) return true;
      seen.add(next);
    }
  }
  return false;
}

function disagreementOf(
  payment: Payment,
  reference: string,
  told: ProviderState,
): 'reference' | 'amount' | 'currency' | null {
  if (told.reference !== reference) return 'reference';
  const { currency } = payment.amount;
  if ([told.amount, told.captured, told.refunded].some((part) => part.currency !== currency)) return 'currency';
  const isCaptured = ['captured', 'partially_refunded', 'refunded'].includes(told.status);
  const due = isCaptured ? (payment.captureAmount ?? payment.amount).amount : 0;
  const agrees =
    told.amount.amount === payment.amount.amount &&
    told.captured.amount === due &&
    told.refunded.amount >= 0 &&
    told.refunded.amount <= due &&
    (told.status === 'refunded') === (isCaptured && told.refunded.amount === due) &&
    (told.status !== 'captured' || told.refunded.amount === 0);
  return agrees ? null : 'amount';
}
