import { type Place, SHIPMENT_STATUSES, type ShipmentRefusal } from '@pushcart/domain';
import { z } from 'zod';
import type { GatewayOptions } from '../provider/gateway-options.ts';
import { createProviderClient } from '../provider/provider-client.ts';
import { readSigned } from '../provider/read-signed.ts';
import { secretsOf } from '../provider/signature.ts';
import type { Carrier } from './carrier.ts';

const text = z.string().max(300);
const placeSchema = z
  .object({
    name: text,
    city: text,
    cityNames: z.object({ en: text, 'zh-CN': text }).exactOptional(),
    region: text,
    country: z.string().length(2),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  })
  .transform((place): Place => place);
const date = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const estimateSchema = z.object({ from: date, to: date });

const bookedSchema = z.object({
  trackingNumber: z.string().min(1).max(80),
  labelUrl: z.url({ protocol: /^https?$/ }),
  route: z.array(placeSchema).max(50),
  estimate: estimateSchema,
});

const scannedSchema = z.object({
  id: z.string().min(1).max(200),
  type: z.literal('shipment.scanned'),
  data: z.object({
    trackingNumber: z.string().min(1).max(80),
    status: z.enum(SHIPMENT_STATUSES).exclude(['requested', 'refused', 'cancelling', 'cancelled']),
    place: placeSchema,
    description: text,
    occurredAt: date,
    estimate: estimateSchema.nullish(),
  }),
});

const REFUSALS: Readonly<Record<string, ShipmentRefusal>> = {
  PLACE_NOT_SERVED: 'place_not_served',
  INVALID_REQUEST: 'details_invalid',
  UNAUTHENTICATED: 'account_rejected',
};

const DAY_MS = 86_400_000;

/** The carrier that comes with Pushcart: an HTTP service of its own with signed scans. */
export function createCarrierGateway(options: GatewayOptions): Carrier {
  const send = createProviderClient(options);
  const secrets = secretsOf(options.webhookSecret);
  return {
    name: 'sandbox',
    async book(parcel) {
      const { reference, ...request } = parcel;
      const body = { ...request, reference, webhookUrl: options.webhookUrl };
      return bookedSchema.parse(
        await send({ method: 'POST', path: '/v1/shipments', body, idempotencyKey: `book-${reference}` }),
      );
    },
    async label({ trackingNumber, labelUrl }) {
      // The key goes to the carrier's own address alone, wherever a label is said to be.
      const { pathname } = new URL(labelUrl);
      const pdf = await send({ method: 'GET', path: pathname, answer: 'bytes' });
      if (!(pdf instanceof Uint8Array) || !isPdf(pdf)) throw new Error(`The label of ${trackingNumber} is no PDF.`);
      return pdf;
    },
    async cancel({ trackingNumber }) {
      const path = `/v1/shipments/${encodeURIComponent(trackingNumber)}/cancel`;
      await send({ method: 'POST', path, body: {}, idempotencyKey: `cancel-${trackingNumber}` });
    },
    explain: ({ code }) => REFUSALS[code] ?? 'other',
    readCallback(callback, now) {
      const told = readSigned(scannedSchema, secrets, callback, now);
      // A clock far ahead of ours would stay the newest scan for ever.
      if (told === null || told.data.occurredAt.getTime() > now.getTime() + DAY_MS) return null;
      return { ...told.data, eventId: told.id, estimate: told.data.estimate ?? null };
    },
  };
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-';
}
