import { isId } from '@pushcart/domain';
import Stripe from 'stripe';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import type { ProviderPayment, ProviderRefund } from './payment-provider.ts';
import { fromStripe } from './stripe-amount.ts';

type Session = Stripe.Checkout.Session;
type Intent = Stripe.PaymentIntent;

/** A Checkout Session with its PaymentIntent and charge, as a payment. */
export function paymentOfSession(session: Session): ProviderPayment {
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  const charge = typeof intent?.latest_charge === 'object' ? intent.latest_charge : null;
  const amount = amountOf(session);
  if (amount === null) throw new Error(`Stripe's session ${session.id} has no amount.`);
  const { currency } = amount;
  const isCaptured = intent?.status === 'succeeded';
  const captured = isCaptured ? intent.amount_received : 0;
  const refunded = isCaptured && charge !== null ? refundedOf(charge, captured) : 0;
  return {
    ref: session.id,
    status: statusOf(session, intent, { captured, refunded }),
    amount,
    captured: fromStripe(captured, currency),
    refunded: fromStripe(refunded, currency),
    reference: referenceOf(session) ?? '',
    failureCode: intent?.last_payment_error?.decline_code ?? intent?.last_payment_error?.code ?? null,
    payUrl: session.url,
    qrPayload: null,
    isScanned: false,
  };
}

/** Stripe counts what a capture in part let go as refunded too. */
function refundedOf({ amount, amount_refunded: refunded }: Stripe.Charge, captured: number): number {
  return Math.max(refunded - (amount - captured), 0);
}

function statusOf(
  { status }: Session,
  intent: Intent | null,
  { captured, refunded }: { captured: number; refunded: number },
): ProviderPayment['status'] {
  if (status === 'expired' || intent?.status === 'canceled') return 'voided';
  switch (intent?.status) {
    case 'succeeded':
      if (refunded === 0) return 'captured';
      return refunded === captured ? 'refunded' : 'partially_refunded';
    case 'requires_capture':
      return 'authorised';
    case 'requires_action':
    case 'processing':
      return 'requires_action';
    default:
      // A card that was declined leaves the page open for the next one.
      return 'created';
  }
}

export function refundOf({ id, status, failure_reason }: Stripe.Refund): ProviderRefund {
  const isFailed = status === 'failed' || status === 'canceled';
  return { ref: id, status: isFailed ? 'failed' : 'succeeded', failureCode: failure_reason ?? null };
}

export function amountOf({ amount_total: amount, currency }: Session) {
  return amount === null || currency === null ? null : fromStripe(amount, currency);
}

/** Our payment's id, which everything we make at Stripe carries; null for what is not ours. */
export function referenceOf(object: object): string | null {
  const metadata: unknown = Reflect.get(object, 'metadata');
  const reference: unknown =
    typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'reference') : null;
  return typeof reference === 'string' && isId(reference) ? reference : null;
}

/** An answer that says no becomes a refusal; anything else leaves the outcome unknown. */
export function toRefusal(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const { statusCode, code, type } = error;
  // 409 is a request under the same key that is still at work. What came in other words under a key may have been done.
  const isAnswer = statusCode !== undefined && statusCode >= 400 && statusCode < 500;
  const isOpen = statusCode === 409 || statusCode === 429 || error instanceof Stripe.errors.StripeIdempotencyError;
  if (!isAnswer || isOpen) return error;
  return new ProviderRefusal(statusCode, code ?? type);
}
