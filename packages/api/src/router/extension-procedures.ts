import {
  EXTENSION_SLOTS,
  EXTENSION_THEMES,
  type ExtensionDraft,
  MAX_PANEL_HEIGHT,
  MAX_ROTATION_HOURS,
  MIN_PANEL_HEIGHT,
  STAFF_ROLES,
} from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, staff } from '../trpc.ts';
import { extensionPanel, extensionSecret, extensionView } from '../view/extension-view.ts';
import { streams } from '../view/streams.ts';
import { given } from '../view/view.ts';

const news = streams['extension.watch'];
const height = z.int().min(MIN_PANEL_HEIGHT).max(MAX_PANEL_HEIGHT);

const draft = given<ExtensionDraft>()(
  z.strictObject({
    name: z.strictObject({ en: input.words(60), 'zh-CN': input.words(60) }),
    url: input.words(500),
    slots: z.array(z.enum(EXTENSION_SLOTS)).min(1).max(EXTENSION_SLOTS.length),
    roles: z.array(z.enum(STAFF_ROLES)).max(STAFF_ROLES.length),
    minHeight: height,
    maxHeight: height,
    isEnabled: z.boolean(),
  }),
);
const ref = z.strictObject({ extensionId: input.id, version: z.int().min(1) });
const look = { locale: input.locale, theme: z.enum(EXTENSION_THEMES) };

export const extensionProcedures = {
  /** Those that are disabled too. */
  list: staff('extensions.manage', 'read')
    .input(input.nothing)
    .output(z.array(extensionView).readonly())
    .query(({ ctx }) => ctx.services.extension.list(ctx.actor)),

  /** The answer shows the secret, once. Needs a recent proof (CONFIRMATION_REQUIRED). */
  create: staff('extensions.manage', 'write')
    .input(z.strictObject({ draft, key: input.key }))
    .output(extensionSecret)
    .mutation(({ ctx, input }) => ctx.services.extension.create(ctx.actor, input)),

  /** Needs a recent proof (CONFIRMATION_REQUIRED). */
  update: staff('extensions.manage', 'write')
    .input(z.strictObject({ ref, draft }))
    .output(extensionView)
    .mutation(({ ctx, input }) => ctx.services.extension.update(ctx.actor, input)),

  remove: staff('extensions.manage', 'write')
    .input(ref)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.extension.remove(ctx.actor, input)),

  /** The answer shows the new secret, once. The one of now signs for `afterHours` more. Needs a recent proof (CONFIRMATION_REQUIRED). */
  rotateSecret: staff('extensions.manage', 'write')
    .input(z.strictObject({ ref, afterHours: z.int().min(0).max(MAX_ROTATION_HOURS) }))
    .output(extensionSecret)
    .mutation(({ ctx, input }) => ctx.services.extension.rotateSecret(ctx.actor, input)),

  /** The panels one sees in a place, each with a signed context for five minutes. */
  forSlot: anyone('read')
    .input(
      z.strictObject({
        slot: z.enum(EXTENSION_SLOTS),
        subjectId: input.id.optional(),
        orderToken: input.orderToken.optional(),
        ...look,
      }),
    )
    .output(z.array(extensionPanel).readonly())
    .query(({ ctx, input }) => ctx.services.extension.forSlot(ctx.actor, input)),

  /** An enabled one in its first place, about nothing. */
  preview: staff('extensions.manage', 'read')
    .input(z.strictObject({ extensionId: input.id, ...look }))
    .output(extensionPanel)
    .query(({ ctx, input }) => ctx.services.extension.preview(ctx.actor, input)),

  /** Says when to ask for panels again. */
  watch: anyone('watch')
    .input(z.strictObject(input.resume).optional())
    .output(news.output)
    .subscription(async (call) => news.open(call, await call.ctx.services.extension.watch(call.ctx.actor))),
};
