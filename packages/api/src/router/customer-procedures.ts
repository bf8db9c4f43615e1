import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { customerPage, customerView } from '../view/desk-view.ts';

const one = { accountId: input.id };

export const customerProcedures = {
  list: staff('customers.read', 'read')
    .input(
      z.strictObject({
        /** Part of a name, or a whole e-mail address, phone number, username or order number. */
        search: input.text(254).optional(),
        isBlocked: z.boolean().optional(),
        ...input.paging(100, 40),
      }),
    )
    .output(customerPage)
    .query(({ ctx, input }) => ctx.services.customer.list(ctx.actor, input)),

  /** Noted in the audit log each time. */
  get: staff('customers.read', 'read')
    .input(z.strictObject(one))
    .output(customerView)
    .query(({ ctx, input }) => ctx.services.customer.get(ctx.actor, input)),

  sendPasswordReset: staff('customers.manage', 'message')
    .input(z.strictObject(one))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.customer.sendPasswordReset(ctx.actor, input)),

  signOut: staff('customers.manage', 'write')
    .input(z.strictObject(one))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.customer.signOut(ctx.actor, input)),

  block: staff('customers.manage', 'write')
    .input(z.strictObject({ ...one, reason: input.words(300) }))
    .output(customerView)
    .mutation(({ ctx, input }) => ctx.services.customer.block(ctx.actor, input)),

  unblock: staff('customers.manage', 'write')
    .input(z.strictObject(one))
    .output(customerView)
    .mutation(({ ctx, input }) => ctx.services.customer.unblock(ctx.actor, input)),
};
