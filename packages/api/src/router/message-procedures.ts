import { MESSAGE_KINDS, MESSAGE_STATUSES } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, signedIn, staff } from '../trpc.ts';
import { messageChoice, messageView } from '../view/message-view.ts';
import { pageOf } from '../view/view.ts';

const kind = z.enum(MESSAGE_KINDS);
const choices = z.array(messageChoice).readonly();

export const messageProcedures = {
  list: staff('messages.manage', 'read')
    .input(
      z.strictObject({
        limit: input.limit(100),
        cursor: input.cursor.optional(),
        status: z.enum(MESSAGE_STATUSES).optional(),
      }),
    )
    .output(pageOf(messageView))
    .query(({ ctx, input }) => ctx.services.messages.list(ctx.actor, input)),

  retry: staff('messages.manage', 'write')
    .input(z.strictObject({ messageId: input.id }))
    .output(messageView)
    .mutation(({ ctx, input }) => ctx.services.messages.retry(ctx.actor, input)),

  choices: signedIn('read')
    .input(input.nothing)
    .output(choices)
    .query(({ ctx }) => ctx.services.messages.choices(ctx.actor)),

  choose: signedIn('write')
    .input(z.strictObject({ kind, isOn: z.boolean() }))
    .output(choices)
    .mutation(({ ctx, input }) => ctx.services.messages.choose(ctx.actor, input)),

  /** Answers what has ended: whoever has the link of a mail may, signed in or not. */
  unsubscribe: anyone('credentials')
    .input(z.strictObject({ token: input.unsubscribeToken }))
    .output(kind)
    .mutation(({ ctx, input }) => ctx.services.messages.unsubscribe(input)),
};
