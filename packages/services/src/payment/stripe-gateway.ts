import { DomainError } from '@pushcart/domain';
import Stripe from 'stripe';
import { createCallPolicy } from '../provider/call-policy.ts';
import type { SignedCallback } from '../provider/callback.ts';
import { requireSignature, secretsOf } from '../provider/signature.ts';
import type { PaymentCallback, PaymentProvider } from './payment-provider.ts';
import { toStripe } from './stripe-amount.ts';
import { amountOf, paymentOfSession, referenceOf, toRefusal } from './stripe-state.ts';

export interface StripeOptions {
  readonly secretKey: string;
  /** Signs callbacks; several separated by commas while they are changed. */
  readonly webhookSecret: string;
  /** Another address of the same API, as tests have it. */
  readonly url?: string | undefined;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
const TOLERANCE_SECONDS = 300;
const PAGE = 100;
const EXPAND = ['payment_intent.latest_charge'];

/**
 * Stripe, with its hosted Checkout. Our reference is the Checkout Session, which holds the PaymentIntent once the shopper has confirmed
 * it; both, and every charge and refund, carry our payment's id. A callback only says that there is news: how a payment stands is asked,
 * so that callbacks may come in any order.
 */
export function createStripeGateway({ secretKey, webhookSecret, url, timeoutMs }: StripeOptions): PaymentProvider {
  const limitMs = timeoutMs ?? TIMEOUT_MS;
  // Retries are ours to decide: whoever asks again does so under the same key.
  const stripe = new Stripe(secretKey, { timeout: limitMs, maxNetworkRetries: 0, telemetry: false, ...addressOf(url) });
  const policy = createCallPolicy(limitMs);
  const call = <T>(ask: () => Promise<T>): Promise<T> =>
    policy.execute(async () => {
      try {
        return await ask();
      } catch (error) {
        throw toRefusal(error);
      }
    });
  const read = (ref: string) => call(() => stripe.checkout.sessions.retrieve(ref, { expand: EXPAND }));
  const secrets = secretsOf(webhookSecret);

  async function intentOf(ref: string): Promise<string | null> {
    const { payment_intent: intent } = await read(ref);
    return typeof intent === 'string' ? intent : (intent?.id ?? null);
  }

  return {
    name: 'stripe',
    async open({ reference, amount, orderNumber, merchantName, description, returnUrl, captureMethod }) {
      const metadata = { reference, orderNumber };
      const request: Stripe.Checkout.SessionCreateParams = {
        mode: 'payment',
        client_reference_id: reference,
        metadata,
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: amount.currency.toLowerCase(),
              unit_amount: toStripe(amount),
              product_data: { name: `${merchantName} ${orderNumber}`, ...(description && { description }) },
            },
          },
        ],
        payment_intent_data: { capture_method: captureMethod === 'manual' ? 'manual' : 'automatic', metadata },
        success_url: returnUrl,
        cancel_url: returnUrl,
      };
      const options = { idempotencyKey: `open-${reference}` };
      return paymentOfSession(await call(() => stripe.checkout.sessions.create(request, options)));
    },
    lookUp: async (ref) => paymentOfSession(await read(ref)),
    async find(reference) {
      // Only the newest are looked through. Nobody has the address of a page whose answer was lost, so nobody can pay on it either.
      const expand = EXPAND.map((path) => `data.${path}`);
      const { data } = await call(() => stripe.checkout.sessions.list({ limit: PAGE, expand }));
      const found = data.find((session) => session.client_reference_id === reference);
      return found === undefined ? null : paymentOfSession(found);
    },
    async capture({ ref, amount }) {
      const intent = await intentOf(ref);
      if (intent !== null) {
        const request = { amount_to_capture: toStripe(amount) };
        const options = { idempotencyKey: `capture-${ref}-${amount.amount}` };
        await call(() => stripe.paymentIntents.capture(intent, request, options));
      }
      return paymentOfSession(await read(ref));
    },
    async void(ref) {
      const options = { idempotencyKey: `void-${ref}` };
      const { status } = await read(ref);
      const intent = await intentOf(ref);
      if (status === 'open') await call(() => stripe.checkout.sessions.expire(ref, {}, options));
      else if (intent !== null) await call(() => stripe.paymentIntents.cancel(intent, {}, options));
      return paymentOfSession(await read(ref));
    },
    async refund({ ref, amount, reason, key }) {
      const session = await read(ref);
      const intent = await intentOf(ref);
      const metadata = { reference: referenceOf(session) ?? '', reason };
      const request = { payment_intent: intent ?? '', amount: toStripe(amount), metadata };
      const told = await call(() => stripe.refunds.create(request, { idempotencyKey: key }));
      const isFailed = told.status === 'failed' || told.status === 'canceled';
      return { ref: told.id, status: isFailed ? 'failed' : 'succeeded', failureCode: told.failure_reason ?? null };
    },
    async journal({ since, until, cursor }) {
      const created = { gte: Math.floor(since.getTime() / 1_000), lt: Math.ceil(until.getTime() / 1_000) };
      const expand = EXPAND.map((path) => `data.${path}`);
      const request = { created, limit: PAGE, expand, ...(cursor === null ? {} : { starting_after: cursor }) };
      const { data, has_more: hasMore } = await call(() => stripe.checkout.sessions.list(request));
      const nextCursor = hasMore ? (data.at(-1)?.id ?? null) : null;
      // What others of the same Stripe account sell is not ours to compare.
      const ours = data.filter((session) => referenceOf(session) !== null && amountOf(session) !== null);
      return { payments: ours.map(paymentOfSession), nextCursor };
    },
    readCallback(callback, now): PaymentCallback | null {
      const event = verify(stripe, secrets, callback, now);
      const reference = referenceOf(event.data.object);
      return reference === null ? null : { eventId: event.id, type: event.type, reference, payment: null };
    },
  };
}

/** The library refuses what is too old; what is signed ahead of its time is refused here. */
function verify(stripe: Stripe, secrets: readonly string[], callback: SignedCallback, now: Date): Stripe.Event {
  requireSignature(secrets, callback, now);
  const { rawBody, signature = '' } = callback;
  for (const secret of secrets) {
    try {
      return stripe.webhooks.constructEvent(rawBody, signature, secret, TOLERANCE_SECONDS, undefined, now.getTime());
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) break;
    }
  }
  throw new DomainError('CALLBACK_REJECTED', 'The signature is not valid.');
}

function addressOf(url: string | undefined): Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'> {
  if (url === undefined) return {};
  const { hostname, port, protocol } = new URL(url);
  const isPlain = protocol === 'http:';
  return { host: hostname, port: port || (isPlain ? 80 : 443), protocol: isPlain ? 'http' : 'https' };
}
