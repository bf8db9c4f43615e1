import {
  API_KEY_SCOPES,
  MAX_API_KEY_DAYS,
  MAX_API_KEY_NAME,
  MAX_CALLS_PER_MINUTE,
  MAX_OVERLAP_HOURS,
} from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { apiKeyView, newApiKey } from '../view/api-key-view.ts';
import { streams } from '../view/streams.ts';

const keys = streams['apiKey.watch'];

const draft = z.strictObject({
  name: input.words(MAX_API_KEY_NAME),
  scopes: z.array(z.enum(API_KEY_SCOPES)).min(1).max(API_KEY_SCOPES.length),
  callsPerMinute: z.int().min(1).max(MAX_CALLS_PER_MINUTE).default(600),
  /** How long it is good for; null until it is revoked. */
  days: z.int().min(1).max(MAX_API_KEY_DAYS).nullable(),
});

export const apiKeyProcedures = {
  list: staff('keys.manage', 'read')
    .input(input.nothing)
    .output(z.array(apiKeyView).readonly())
    .query(({ ctx }) => ctx.services.apiKey.list(ctx.actor)),

  create: staff('keys.manage', 'write')
    .input(draft)
    .output(newApiKey)
    .mutation(({ ctx, input }) => ctx.services.apiKey.create(ctx.actor, input)),

  rotate: staff('keys.manage', 'write')
    .input(z.strictObject({ keyId: input.id, overlapHours: z.int().min(0).max(MAX_OVERLAP_HOURS) }))
    .output(newApiKey)
    .mutation(({ ctx, input }) => ctx.services.apiKey.rotate(ctx.actor, input)),

  revoke: staff('keys.manage', 'write')
    .input(z.strictObject({ keyId: input.id }))
    .output(z.array(apiKeyView).readonly())
    .mutation(({ ctx, input }) => ctx.services.apiKey.revoke(ctx.actor, input)),

  watch: staff('keys.manage', 'watch')
    .input(z.strictObject(input.resume))
    .output(keys.output)
    .subscription(async (call) => keys.open(call, await call.ctx.services.apiKey.watch(call.ctx.actor))),
};
