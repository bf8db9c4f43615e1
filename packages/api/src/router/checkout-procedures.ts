import { MAX_ORDER_NOTE } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone } from '../trpc.ts';
import { checkoutQuote, holdView, placedOrder } from '../view/cart-view.ts';

const order = z.strictObject({
  key: input.key,
  email: input.email,
  address: input.address,
  deliveryCode: input.deliveryCode,
  expectedTotal: input.money,
  locale: input.locale,
  note: input.text(MAX_ORDER_NOTE).optional(),
});

export const checkoutProcedures = {
  hold: anyone('checkout')
    .input(z.strictObject({ key: input.key, pickupId: input.id.optional() }))
    .output(holdView)
    .mutation(({ ctx, input }) => ctx.services.checkout.hold(ctx.actor, { ...input, network: ctx.address })),

  release: anyone('checkout')
    .input(input.nothing)
    .output(z.void())
    .mutation(({ ctx }) => ctx.services.checkout.release(ctx.actor)),

  quote: anyone('read')
    .input(z.strictObject({ ...input.destination, deliveryCode: input.deliveryCode.optional() }))
    .output(checkoutQuote)
    .query(({ ctx, input }) => ctx.services.checkout.quote(ctx.actor, input)),

  place: anyone('checkout')
    .input(order)
    .output(placedOrder)
    .mutation(({ ctx, input }) => ctx.services.checkout.place(ctx.actor, { ...input, network: ctx.address })),
};
