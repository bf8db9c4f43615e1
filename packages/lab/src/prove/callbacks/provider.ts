import { createHmac } from 'node:crypto';
import { createPaymentGateway, type PaymentProvider, type SignedCallback } from '@pushcart/services';
import type { Dice } from '../dice.ts';
import type { Told } from './lives.ts';

const SECRET = 'what the shop and its provider know';
const CURRENCY = 'EUR';

/** The shop's own gateway, with its signatures; the provider behind it opens whatever it is asked to. */
export function createGateway(): PaymentProvider {
  return createPaymentGateway({
    url: 'http://provider.invalid',
    secretKey: 'a key for calls that never leave the process',
    webhookSecret: SECRET,
    webhookUrl: 'http://shop.invalid/webhooks/payment',
    fetch: async (_url, init) => {
      const { reference, amount } = JSON.parse(String(init?.body));
      const opened = { status: 'created', amountCaptured: 0, amountRefunded: 0, failureCode: null };
      return Response.json(paymentOf(reference, amount, opened));
    },
  });
}

/** What a callback is about, and in which place of its payment's life. */
export interface Subject {
  readonly paymentId: string;
  readonly amount: number;
  readonly told: Told;
  readonly eventId: string;
}

export function genuine(subject: Subject, now: Date): SignedCallback {
  const rawBody = bodyOf(subject);
  return { rawBody, signature: sign(rawBody, now) };
}

const LONG_AGO_MS = 3_600_000;

/** A message that says what would be worth saying, by someone who does not know the secret. */
export function forged(dice: Dice, subject: Subject, now: Date): SignedCallback {
  const rawBody = bodyOf(subject);
  const unsigned = { rawBody, signature: undefined };
  switch (dice.upTo(4)) {
    case 0:
      return unsigned;
    case 1:
      return { rawBody, signature: sign(rawBody, now, 'a guess') };
    case 2:
      // Overheard, and then changed.
      return { rawBody, signature: sign(rawBody.replace(subject.eventId, 'evt_overheard'), now) };
    case 3:
      // Overheard long ago.
      return { rawBody, signature: sign(rawBody, new Date(now.getTime() - LONG_AGO_MS)) };
    default:
      return { rawBody, signature: sign(rawBody, now).replace(/^t=\d+/, `t=${seconds(now) + 1}`) };
  }
}

function bodyOf({ paymentId, amount, told, eventId }: Subject): string {
  return JSON.stringify({
    id: eventId,
    type: `payment.${told.status}`,
    data: { payment: paymentOf(paymentId, amount, told) },
  });
}

function paymentOf(reference: string, amount: number, told: Told) {
  return {
    id: `pay_${reference}`,
    reference,
    amount,
    currency: CURRENCY,
    payUrl: 'http://provider.invalid/pay',
    ...told,
  };
}

function sign(body: string, at: Date, secret = SECRET): string {
  const hex = createHmac('sha256', secret)
    .update(`${seconds(at)}.${body}`)
    .digest('hex');
  return `t=${seconds(at)},v1=${hex}`;
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1_000);
}
