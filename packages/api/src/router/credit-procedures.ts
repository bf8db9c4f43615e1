import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, signedIn, staff } from '../trpc.ts';
import { paymentView } from '../view/order-view.ts';
import { creditBalance, creditPage, creditView, issuedGiftCard } from '../view/payment-view.ts';

const amount = z.int().min(1);
const code = input.words(40);

export const creditProcedures = {
  /** The answer carries the code, which cannot be read again. */
  issue: staff('payments.manage', 'write')
    .input(z.strictObject({ amount, expiresAt: z.date().nullable(), key: input.key }))
    .output(issuedGiftCard)
    .mutation(({ ctx, input }) => ctx.services.credit.issue(ctx.actor, input)),

  grant: staff('payments.manage', 'write')
    .input(z.strictObject({ email: input.email, amount, key: input.key }))
    .output(creditView)
    .mutation(({ ctx, input }) => ctx.services.credit.grant(ctx.actor, input)),

  list: staff('payments.manage', 'read')
    .input(z.strictObject(input.paging(100, 50)))
    .output(creditPage)
    .query(({ ctx, input }) => ctx.services.credit.list(ctx.actor, input)),

  setBlocked: staff('payments.manage', 'write')
    .input(z.strictObject({ creditId: input.id, isBlocked: z.boolean() }))
    .output(creditView)
    .mutation(({ ctx, input }) => ctx.services.credit.setBlocked(ctx.actor, input)),

  own: signedIn('read')
    .input(input.nothing)
    .output(z.array(creditBalance).readonly())
    .query(({ ctx }) => ctx.services.credit.own(ctx.actor)),

  /** What is on a gift card. */
  check: anyone('checkout')
    .input(z.strictObject({ code }))
    .output(creditBalance)
    .query(({ ctx, input }) => ctx.services.credit.check(ctx.actor, input)),

  /** Pays with a gift card, or without a code with the shopper's own credit. */
  redeem: anyone('checkout')
    .input(
      z.strictObject({ orderId: input.id, token: input.orderToken.optional(), code: code.optional(), key: input.key }),
    )
    .output(paymentView)
    .mutation(({ ctx, input }) => ctx.services.credit.redeem(ctx.actor, input)),
};
