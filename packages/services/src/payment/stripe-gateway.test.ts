import { randomUUID } from 'node:crypto';
import { money } from '@pushcart/domain';
import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { type StripeStandIn, startStripeStandIn } from '../testing/stripe-stand-in.ts';
import type { PaymentProvider } from './payment-provider.ts';
import { createStripeGateway } from './stripe-gateway.ts';

const SECRET = 'whsec_of_the_tests';
const now = new Date('2026-03-01T10:00:00Z');
const seconds = now.getTime() / 1_000;
const euro = (amount: number) => money(amount, 'EUR');
let api: StripeStandIn;
let gateway: PaymentProvider;
let reference: string;
beforeAll(async () => {
  api = await startStripeStandIn();
});
beforeEach(() => {
  api.failure = null;
  reference = randomUUID();
  gateway = createStripeGateway({ secretKey: 'sk_test_1', webhookSecret: `whsec_old,${SECRET}`, url: api.url });
});
afterAll(() => api[Symbol.asyncDispose]());

const open = (captureMethod: 'automatic' | 'manual' = 'automatic') =>
  gateway.open({
    reference,
    amount: euro(1490),
    orderNumber: '1042',
    merchantName: 'A store',
    description: 'Blue mug',
    returnUrl: 'https://shop.example/orders/1',
    captureMethod,
  });

test('a payment is opened once under its key, on a hosted page, and is found again', async () => {
  const [opened, again] = [await open(), await open()];

  expect(again).toEqual(opened);
  expect(opened).toMatchObject({ status: 'created', amount: euro(1490), reference });
  expect(opened.payUrl).toMatch(/^https:/);
  expect(await gateway.find(reference)).toEqual(opened);
  expect(await gateway.find(randomUUID())).toBeNull();
  expect(api.requests.filter(({ key }) => key === `open-${reference}`)).toHaveLength(2);
});

test('an amount in kronur is the same on its way to Stripe and back', async () => {
  const amount = money(1490, 'ISK');
  const words = { orderNumber: '1043', merchantName: 'A store', description: 'Blue mug' };
  const { ref } = await gateway.open({
    ...{ reference, amount, ...words },
    returnUrl: 'https://shop.example/orders/2',
    captureMethod: 'automatic',
  });
  api.pay(reference);
  await gateway.refund({ ref, amount: money(490, 'ISK'), reason: 'late', key: randomUUID() });

  expect(await gateway.lookUp(ref)).toMatchObject({ amount, captured: amount, refunded: money(490, 'ISK') });
});

test('what the shopper paid is captured, and given back in parts, each once', async () => {
  const { ref } = await open();
  api.pay(reference);
  expect(await gateway.lookUp(ref)).toMatchObject({ status: 'captured', captured: euro(1490), payUrl: null });

  const refund = { ref, amount: euro(490), reason: 'late', key: randomUUID() };
  const [one, two] = [await gateway.refund(refund), await gateway.refund(refund)];
  expect(one).toEqual(two);
  expect(await gateway.lookUp(ref)).toMatchObject({ status: 'partially_refunded', refunded: euro(490) });

  await gateway.refund({ ...refund, amount: euro(1000), key: randomUUID() });
  expect(await gateway.lookUp(ref)).toMatchObject({ status: 'refunded', refunded: euro(1490) });
  expect(await gateway.findRefund(refund)).toEqual(one);
  expect(await gateway.findRefund({ ...refund, key: randomUUID() })).toBeNull();
  const tooMuch = gateway.refund({ ...refund, key: randomUUID() });
  await expect(tooMuch).rejects.toEqual(new ProviderRefusal(400, 'charge_already_refunded'));
});

test('what is held is captured in part, and what was let go is not a refund', async () => {
  const { ref } = await open('manual');
  api.pay(reference);
  expect(await gateway.lookUp(ref)).toMatchObject({ status: 'authorised', captured: euro(0) });

  const captured = await gateway.capture({ ref, amount: euro(1000) });

  expect(captured).toMatchObject({ status: 'captured', captured: euro(1000), refunded: euro(0) });
  await gateway.refund({ ref, amount: euro(1000), reason: 'late', key: randomUUID() });
  expect(await gateway.lookUp(ref)).toMatchObject({ status: 'refunded', refunded: euro(1000) });
});

test('a payment is given up, whether it was confirmed or not', async () => {
  const { ref } = await open();
  expect(await gateway.void(ref)).toMatchObject({ status: 'voided', payUrl: null });

  reference = randomUUID();
  const held = await open('manual');
  api.pay(reference);
  expect(await gateway.void(held.ref)).toMatchObject({ status: 'voided', captured: euro(0) });
});

test('a refusal names its code, and an outage leaves the outcome unknown and opens the breaker', async () => {
  await expect(gateway.lookUp('cs_unknown')).rejects.toEqual(new ProviderRefusal(404, 'resource_missing'));
  api.failure = 500;
  for (let failures = 0; failures < 5; failures++) {
    await expect(gateway.lookUp('cs_1')).rejects.not.toBeInstanceOf(ProviderRefusal);
  }
  const before = api.requests.length;

  await expect(gateway.lookUp('cs_1')).rejects.toThrow('circuit breaker is open');
  expect(api.requests).toHaveLength(before);
});

test('its journal lists our payments', async () => {
  await open();

  const { payments } = await gateway.journal({ since: now, until: new Date(), cursor: null });

  expect(payments.map((payment) => payment.reference)).toContain(reference);
});

function event(type = 'checkout.session.completed', metadata: object = { reference }): string {
  return JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object: { id: 'cs_1', metadata } } });
}

function signed(payload: string, timestamp: number, secret = SECRET) {
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  return { rawBody: payload, signature };
}

test.each([-300, 0, 300])('a callback signed %i s from now says that there is news of our payment', (skew) => {
  expect(gateway.readCallback(signed(event(), seconds + skew), now)).toEqual({
    eventId: 'evt_1',
    type: 'checkout.session.completed',
    reference,
    payment: null,
  });
});

test('while a secret is changed, the old one still signs', () => {
  expect(gateway.readCallback(signed(event(), seconds, 'whsec_old'), now)).not.toBeNull();
});

test.each([
  ['signed too long ago', () => signed(event(), seconds - 301)],
  ['signed too far ahead', () => signed(event(), seconds + 301)],
  ['signed by another', () => signed(event(), seconds, 'whsec_other')],
  ['changed on the way', () => ({ ...signed(event(), seconds), rawBody: event('charge.refunded') })],
  ['not signed', () => ({ rawBody: event(), signature: undefined })],
  ['no JSON', () => signed('{"id":', seconds)],
])('a callback that is %s is refused', (_case, callback) => {
  expect(() => gateway.readCallback(callback(), now)).toThrow(expect.objectContaining({ reason: 'CALLBACK_REJECTED' }));
});

test('a genuine callback about something that is not ours is of no meaning', () => {
  expect(gateway.readCallback(signed(event('charge.refunded', {}), seconds), now)).toBeNull();
});
