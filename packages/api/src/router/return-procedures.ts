import { RETURN_STATUSES, SHOPPER_RETURN_REASONS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, staff } from '../trpc.ts';
import { returnView, staffReturnPage } from '../view/return-view.ts';

const token = input.orderToken.optional();
const MAX_LINES = 100;
/** The return as the caller last saw it. */
const ref = { returnId: input.id, version: z.int().min(1), key: input.key };

export const returnProcedures = {
  request: anyone('write')
    .input(
      z.strictObject({
        orderId: input.id,
        token,
        reason: z.enum(SHOPPER_RETURN_REASONS),
        lines: z
          .array(z.strictObject({ orderLineId: input.id, quantity: input.quantity }))
          .min(1)
          .max(MAX_LINES),
        key: input.key,
      }),
    )
    .output(returnView)
    .mutation(({ ctx, input }) => ctx.services.returns.request(ctx.actor, input)),

  withdraw: anyone('write')
    .input(z.strictObject({ ...ref, token }))
    .output(returnView)
    .mutation(({ ctx, input }) => ctx.services.returns.withdraw(ctx.actor, input)),

  listForStore: staff('orders.read', 'read')
    .input(
      z.strictObject({
        statuses: z.array(z.enum(RETURN_STATUSES)).max(RETURN_STATUSES.length).optional(),
        ...input.paging(100, 20),
      }),
    )
    .output(staffReturnPage)
    .query(({ ctx, input }) => ctx.services.returns.listForStore(ctx.actor, input)),

  approve: staff('returns.decide', 'write')
    .input(z.strictObject(ref))
    .output(returnView)
    .mutation(({ ctx, input }) => ctx.services.returns.approve(ctx.actor, input)),

  /** For a reason the shopper is told. */
  refuse: staff('returns.decide', 'write')
    .input(z.strictObject({ ...ref, refusal: input.words(300) }))
    .output(returnView)
    .mutation(({ ctx, input }) => ctx.services.returns.refuse(ctx.actor, input)),

  sendLabel: staff('returns.decide', 'write')
    .input(z.strictObject({ ...ref, trackingNumber: input.words(60) }))
    .output(returnView)
    .mutation(({ ctx, input }) => ctx.services.returns.sendLabel(ctx.actor, input)),

  receive: staff('returns.receive', 'write')
    .input(
      z.strictObject({
        ...ref,
        lines: z
          .array(z.strictObject({ orderLineId: input.id, received: z.int().min(0).max(1_000), restocked: z.boolean() }))
          .min(1)
          .max(MAX_LINES),
      }),
    )
    .output(returnView)
    .mutation(({ ctx, input }) => ctx.services.returns.receive(ctx.actor, input)),

  refund: staff('returns.decide', 'write')
    .input(z.strictObject({ ...ref, amount: input.money }))
    .output(returnView)
    .mutation(({ ctx, input }) => ctx.services.returns.refund(ctx.actor, input)),

  /** Ends it without money. */
  close: staff('returns.decide', 'write')
    .input(z.strictObject(ref))
    .output(returnView)
    .mutation(({ ctx, input }) => ctx.services.returns.close(ctx.actor, input)),
};
