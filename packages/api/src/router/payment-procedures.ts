import { CAPTURE_MODES } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { ownPage } from '../own-page.ts';
import { anyone, staff } from '../trpc.ts';
import { paymentView } from '../view/order-view.ts';
import { failedRefund, paymentSettings, reconciliation } from '../view/payment-view.ts';
import { streams } from '../view/streams.ts';

const payments = streams['payment.watchStore'];

const order = z.strictObject({ orderId: input.id, token: input.orderToken.optional() });

const reason = input.words(500);
const amount = z.int().min(1).max(1_000_000_000_000);
const step = { paymentId: input.id, reason, key: input.key };

export const paymentProcedures = {
  /** `returnUrl` is a path of the shop's own pages; the provider sends the shopper back there. */
  start: anyone('checkout')
    .input(z.strictObject({ ...order.shape, returnUrl: input.text(500), key: input.key }))
    .output(paymentView)
    .mutation(({ ctx, input }) =>
      ctx.services.payment.start(ctx.actor, {
        ...input,
        returnUrl: ownPage(input.returnUrl, ctx.publicUrl, 'returnUrl').href,
      }),
    ),

  refresh: anyone('checkout')
    .input(order)
    .output(paymentView.nullable())
    .mutation(({ ctx, input }) => ctx.services.payment.refresh(ctx.actor, input)),

  /** Without an amount, all that is held. */
  capture: staff('payments.capture', 'write')
    .input(z.strictObject({ ...step, amount: amount.optional() }))
    .output(paymentView)
    .mutation(({ ctx, input }) => ctx.services.payment.capture(ctx.actor, input)),

  void: staff('payments.capture', 'write')
    .input(z.strictObject(step))
    .output(paymentView)
    .mutation(({ ctx, input }) => ctx.services.payment.void(ctx.actor, input)),

  /** Answers every payment of the order. */
  refund: staff('payments.refund', 'write')
    .input(
      z.strictObject({
        orderId: input.id,
        amount,
        reason,
        destination: z.enum(['origin', 'credit']),
        paymentId: input.id.optional(),
        key: input.key,
      }),
    )
    .output(z.array(paymentView).readonly())
    .mutation(({ ctx, input }) => ctx.services.payment.refund(ctx.actor, input)),

  /** The newest first. */
  failedRefunds: staff('payments.refund', 'read')
    .input(input.nothing)
    .output(z.array(failedRefund).readonly())
    .query(({ ctx }) => ctx.services.payment.failedRefunds(ctx.actor)),

  /** Answers every payment of the order. */
  retryRefund: staff('payments.refund', 'write')
    .input(z.strictObject({ refundId: input.id, destination: z.enum(['origin', 'credit']), key: input.key }))
    .output(z.array(paymentView).readonly())
    .mutation(({ ctx, input }) => ctx.services.payment.retryRefund(ctx.actor, input)),

  settings: staff('payments.manage', 'read')
    .input(input.nothing)
    .output(paymentSettings)
    .query(({ ctx }) => ctx.services.payment.settings(ctx.actor)),

  /** `version` is the one the change is made to. */
  changeSettings: staff('payments.manage', 'write')
    .input(
      z.strictObject({
        captureMode: z.enum(CAPTURE_MODES),
        provider: z.string().max(40).nullable(),
        version: z.int().min(0),
      }),
    )
    .output(paymentSettings)
    .mutation(({ ctx, input }) => ctx.services.payment.changeSettings(ctx.actor, input)),

  differences: staff('payments.manage', 'read')
    .input(input.nothing)
    .output(reconciliation)
    .query(({ ctx }) => ctx.services.payment.differences(ctx.actor)),

  watchStore: staff('payments.manage', 'watch')
    .input(z.strictObject(input.resume))
    .output(payments.output)
    .subscription(async (call) => payments.open(call, await call.ctx.services.payment.watchStore(call.ctx.actor))),
};
