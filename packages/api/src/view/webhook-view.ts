import {
  WEBHOOK_DELIVERY_STATUSES,
  WEBHOOK_DISABLE_REASONS,
  WEBHOOK_EVENT_TYPES,
  WEBHOOK_STATUSES,
  type WebhookChanged,
  type WebhookDeliveryView,
  type WebhookEndpointView,
  type WebhookSecretView,
} from '@pushcart/domain';
import { z } from 'zod';
import { pageOf, view } from './view.ts';

export const webhookEndpoint = view<WebhookEndpointView>()(
  z.strictObject({
    id: z.string(),
    url: z.string(),
    description: z.string(),
    types: z.array(z.enum(WEBHOOK_EVENT_TYPES)),
    status: z.enum(WEBHOOK_STATUSES),
    disabledFor: z.enum(WEBHOOK_DISABLE_REASONS).nullable(),
    failingSince: z.date().nullable(),
    previousSecretUntil: z.date().nullable(),
    version: z.int(),
    createdAt: z.date(),
    waiting: z.int(),
    failed: z.int(),
    lastDeliveredAt: z.date().nullable(),
  }),
);

export const webhookSecret = view<WebhookSecretView>()(
  z.strictObject({ endpoint: webhookEndpoint, secret: z.string() }),
);

export const webhookDelivery = view<WebhookDeliveryView>()(
  z.strictObject({
    id: z.string(),
    endpointId: z.string(),
    webhookId: z.string(),
    type: z.enum([...WEBHOOK_EVENT_TYPES, 'webhook.test']),
    entity: z.string(),
    status: z.enum(WEBHOOK_DELIVERY_STATUSES),
    attempts: z.int(),
    createdAt: z.date(),
    nextTryAt: z.date().nullable(),
    body: z.string(),
    answer: z
      .strictObject({ code: z.int().nullable(), excerpt: z.string(), at: z.date(), durationMs: z.int() })
      .nullable(),
  }),
);

export const webhookDeliveryPage = pageOf(webhookDelivery);

export const webhookChanged = view<WebhookChanged>()(
  z.strictObject({ type: z.literal('webhook.changed'), endpointId: z.string() }),
);
