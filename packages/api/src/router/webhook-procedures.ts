import { WEBHOOK_DELIVERY_STATUSES, WEBHOOK_EVENT_TYPES, WEBHOOK_TEXT, type WebhookDraft } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { streams } from '../view/streams.ts';
import { given } from '../view/view.ts';
import { webhookDelivery, webhookDeliveryPage, webhookEndpoint, webhookSecret } from '../view/webhook-view.ts';

const ofStore = streams['webhook.watch'];
const PERMISSION = 'webhooks.manage';
const endpoint = { endpointId: input.id };
const ref = z.strictObject({ ...endpoint, version: z.int().min(1) });

const draft = given<WebhookDraft>()(
  z.strictObject({
    url: input.words(WEBHOOK_TEXT.url),
    description: input.text(WEBHOOK_TEXT.description).trim(),
    types: z.array(z.enum(WEBHOOK_EVENT_TYPES)).min(1).max(WEBHOOK_EVENT_TYPES.length),
    status: z.enum(['active', 'paused']),
  }),
);

/** Behind a place in the log, or from a moment on. */
const from = z.union([z.strictObject({ position: z.int().min(0) }), z.strictObject({ since: z.date() })]);

export const webhookProcedures = {
  list: staff(PERMISSION, 'read')
    .input(input.nothing)
    .output(z.array(webhookEndpoint).readonly())
    .query(({ ctx }) => ctx.services.webhook.list(ctx.actor)),

  /** The answer holds the secret, which is shown this once. Needs a recent proof (CONFIRMATION_REQUIRED). */
  create: staff(PERMISSION, 'write')
    .input(z.strictObject({ draft, key: input.key }))
    .output(webhookSecret)
    .mutation(({ ctx, input }) => ctx.services.webhook.create(ctx.actor, input)),

  /** Also pauses an endpoint, and switches a disabled one on again. Needs a recent proof (CONFIRMATION_REQUIRED). */
  update: staff(PERMISSION, 'write')
    .input(z.strictObject({ ref, draft }))
    .output(webhookEndpoint)
    .mutation(({ ctx, input }) => ctx.services.webhook.update(ctx.actor, input)),

  /** A new secret; for a day the one before signs as well. Needs a recent proof (CONFIRMATION_REQUIRED). */
  rotateSecret: staff(PERMISSION, 'write')
    .input(z.strictObject({ ref, key: input.key }))
    .output(webhookSecret)
    .mutation(({ ctx, input }) => ctx.services.webhook.rotateSecret(ctx.actor, input)),

  remove: staff(PERMISSION, 'write')
    .input(z.strictObject(endpoint))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.webhook.remove(ctx.actor, input)),

  /** Posts a signed `webhook.test` and waits for the answer. */
  test: staff(PERMISSION, 'document')
    .input(z.strictObject({ ...endpoint, key: input.key }))
    .output(webhookDelivery)
    .mutation(({ ctx, input }) => ctx.services.webhook.test(ctx.actor, input)),

  deliveries: staff(PERMISSION, 'read')
    .input(
      z.strictObject({
        ...endpoint,
        status: z.enum(WEBHOOK_DELIVERY_STATUSES).optional(),
        ...input.paging(100, 30),
      }),
    )
    .output(webhookDeliveryPage)
    .query(({ ctx, input }) => ctx.services.webhook.deliveries(ctx.actor, input)),

  retry: staff(PERMISSION, 'write')
    .input(z.strictObject({ deliveryId: input.id }))
    .output(webhookDelivery)
    .mutation(({ ctx, input }) => ctx.services.webhook.retry(ctx.actor, input)),

  /** How many events a replay would post. */
  countReplay: staff(PERMISSION, 'document')
    .input(z.strictObject({ ...endpoint, from }))
    .output(z.strictObject({ count: z.int() }))
    .query(({ ctx, input }) => ctx.services.webhook.countReplay(ctx.actor, input)),

  /** Posts what has happened since, again or for the first time, under the same ids. */
  replay: staff(PERMISSION, 'document')
    .input(z.strictObject({ ...endpoint, from, key: input.key }))
    .output(z.strictObject({ count: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.webhook.replay(ctx.actor, input)),

  watch: staff(PERMISSION, 'watch')
    .input(z.strictObject(input.resume))
    .output(ofStore.output)
    .subscription(async (call) => ofStore.open(call, await call.ctx.services.webhook.watch(call.ctx.actor))),
};
