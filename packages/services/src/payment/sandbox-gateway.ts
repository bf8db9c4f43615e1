import { money } from '@pushcart/domain';
import { z } from 'zod';
import type { GatewayOptions } from '../provider/gateway-options.ts';
import { createProviderClient } from '../provider/provider-client.ts';
import { readSigned } from '../provider/read-signed.ts';
import { secretsOf } from '../provider/signature.ts';
import type { PaymentProvider, ProviderPayment } from './payment-provider.ts';

const amount = z.int().min(0);

const paymentSchema = z
  .object({
    id: z.string().min(1).max(200),
    status: z.enum([
      'created',
      'requires_action',
      'authorised',
      'captured',
      'partially_refunded',
      'refunded',
      'failed',
      'voided',
    ]),
    amount,
    amountCaptured: amount,
    amountRefunded: amount,
    currency: z.string().length(3),
    reference: z.string().max(200),
    failureCode: z.string().max(80).nullable(),
    payUrl: z.url({ protocol: /^https?$/ }),
    qrPayload: z.string().max(2_000).nullable().default(null),
    isScanned: z.boolean().default(false),
  })
  .transform(
    ({ id, currency, amountCaptured, amountRefunded, ...payment }): ProviderPayment => ({
      ref: id,
      status: payment.status,
      amount: money(payment.amount, currency),
      captured: money(amountCaptured, currency),
      refunded: money(amountRefunded, currency),
      reference: payment.reference,
      failureCode: payment.failureCode,
      payUrl: payment.payUrl,
      qrPayload: payment.qrPayload,
      isScanned: payment.isScanned,
    }),
  );

const refundSchema = z
  .object({
    id: z.string().min(1),
    status: z.enum(['succeeded', 'failed']),
    reference: z.string().nullable().default(null),
    failureCode: z.string().max(80).nullable().default(null),
  })
  .transform(({ id, status, failureCode, reference }) => ({ reference, refund: { ref: id, status, failureCode } }));
const refundsSchema = z.object({ data: z.array(refundSchema) });

const journalSchema = z.object({ data: z.array(paymentSchema), next: z.string().nullable() });

const callbackSchema = z.object({
  id: z.string().min(1).max(200),
  type: z.string().regex(/^(payment|refund)\.[a-z_]+$/),
  data: z.object({ payment: paymentSchema }),
});

/** The payment provider that comes with Pushcart: an HTTP service of its own with a hosted page and signed callbacks. */
export function createPaymentGateway(options: GatewayOptions): PaymentProvider {
  const send = createProviderClient(options);
  const secrets = secretsOf(options.webhookSecret);
  const at = (ref: string) => `/v1/payments/${encodeURIComponent(ref)}`;
  return {
    name: 'sandbox',
    async open({ reference, amount: { amount, currency }, orderNumber, returnUrl, captureMethod, ...shown }) {
      const body = {
        amount,
        currency,
        reference,
        orderNumber,
        merchantName: shown.merchantName.slice(0, 80),
        description: shown.description.slice(0, 500),
        returnUrl,
        webhookUrl: options.webhookUrl,
        captureMethod,
      };
      const request = { method: 'POST', path: '/v1/payments', body, idempotencyKey: `open-${reference}` } as const;
      return paymentSchema.parse(await send(request));
    },
    lookUp: async (ref) => paymentSchema.parse(await send({ method: 'GET', path: at(ref) })),
    async find(reference) {
      const path = `/v1/payments?reference=${encodeURIComponent(reference)}`;
      const { data } = z.object({ data: z.array(paymentSchema) }).parse(await send({ method: 'GET', path }));
      return data[0] ?? null;
    },
    async capture({ ref, amount: { amount } }) {
      const request = { method: 'POST', path: `${at(ref)}/capture`, body: { amount } } as const;
      return paymentSchema.parse(await send({ ...request, idempotencyKey: `capture-${ref}-${amount}` }));
    },
    void: async (ref) =>
      paymentSchema.parse(await send({ method: 'POST', path: `${at(ref)}/void`, idempotencyKey: `void-${ref}` })),
    async refund({ ref, amount: { amount }, reason, key }) {
      const request = {
        method: 'POST',
        path: `${at(ref)}/refunds`,
        body: { amount, reason, reference: key },
        idempotencyKey: key,
      } as const;
      return refundSchema.parse(await send(request)).refund;
    },
    async findRefund({ ref, key }) {
      const { data } = refundsSchema.parse(await send({ method: 'GET', path: `${at(ref)}/refunds` }));
      return data.find(({ reference }) => reference === key)?.refund ?? null;
    },
    async journal({ since, until, cursor }) {
      const span = new URLSearchParams({ since: since.toISOString(), until: until.toISOString() });
      if (cursor !== null) span.set('after', cursor);
      const { data, next } = journalSchema.parse(await send({ method: 'GET', path: `/v1/payments?${span}` }));
      return { payments: data, nextCursor: next };
    },
    readCallback(callback, now) {
      const told = readSigned(callbackSchema, secrets, callback, now);
      if (told === null) return null;
      const { payment } = told.data;
      return { eventId: told.id, type: told.type, reference: payment.reference, payment };
    },
  };
}
