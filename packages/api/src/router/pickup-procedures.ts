import { MAX_ORDER_NOTE } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { countTry } from '../limit.ts';
import { anyone, staff } from '../trpc.ts';
import { checkoutQuote, placedOrder } from '../view/cart-view.ts';
import { pickupOffer, pickupPage } from '../view/delivery-view.ts';
import { orderView } from '../view/order-view.ts';

const order = z.strictObject({
  key: input.key,
  email: input.email,
  pickupId: input.id,
  name: input.words(120),
  phone: input.phone.trim(),
  expectedTotal: input.money,
  note: input.text(MAX_ORDER_NOTE).optional(),
  locale: input.locale,
});

export const pickupProcedures = {
  /** Where the cart can be collected, and what is missing there now. */
  points: anyone('read')
    .input(input.nothing)
    .output(z.array(pickupOffer).readonly())
    .query(({ ctx }) => ctx.services.pickup.points(ctx.actor)),

  quote: anyone('read')
    .input(z.strictObject({ pickupId: input.id }))
    .output(checkoutQuote)
    .query(({ ctx, input }) => ctx.services.pickup.quote(ctx.actor, input)),

  place: anyone('checkout')
    .input(order)
    .output(placedOrder)
    .mutation(({ ctx, input }) => ctx.services.pickup.place(ctx.actor, { ...input, network: ctx.address })),

  /** What the shopper says at the counter; never for staff. */
  code: anyone('read')
    .input(z.strictObject({ orderId: input.id, token: input.orderToken.optional() }))
    .output(z.strictObject({ code: z.string() }))
    .query(({ ctx, input }) => ctx.services.pickup.code(ctx.actor, input)),

  /** Paid for and not yet collected, the oldest first. */
  list: staff('orders.read', 'read')
    .input(z.strictObject(input.paging(100, 50)))
    .output(pickupPage)
    .query(({ ctx, input }) => ctx.services.pickup.list(ctx.actor, input)),

  markReady: staff('orders.pack', 'write')
    .input(z.strictObject({ orderId: input.id, key: input.key }))
    .output(orderView)
    .mutation(({ ctx, input }) => ctx.services.pickup.markReady(ctx.actor, input)),

  /** Who tries codes instead of asking for them is stopped after a few. */
  handOver: staff('orders.pack', 'write')
    .input(z.strictObject({ orderId: input.id, code: input.sixDigits, key: input.key }))
    .output(orderView)
    .mutation(({ ctx, input }) =>
      countTry(ctx.limiter, 'code', `pickup:${input.orderId}`, () => ctx.services.pickup.handOver(ctx.actor, input)),
    ),
};
