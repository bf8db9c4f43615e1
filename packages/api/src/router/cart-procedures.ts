import { MAX_CODE_LENGTH } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone } from '../trpc.ts';
import { cartView } from '../view/cart-view.ts';
import { streams } from '../view/streams.ts';

const cart = streams['cart.watch'];

export const cartProcedures = {
  get: anyone('read')
    .input(input.nothing)
    .output(cartView)
    .query(({ ctx }) => ctx.services.cart.get(ctx.actor)),

  addLine: anyone('write')
    .input(z.strictObject({ variantId: input.id, quantity: input.quantity, key: input.key }))
    .output(cartView)
    .mutation(({ ctx, input }) => ctx.services.cart.addLine(ctx.actor, input)),

  setQuantity: anyone('write')
    .input(z.strictObject({ variantId: input.id, quantity: input.quantity }))
    .output(cartView)
    .mutation(({ ctx, input }) => ctx.services.cart.setQuantity(ctx.actor, input)),

  removeLine: anyone('write')
    .input(z.strictObject({ variantId: input.id }))
    .output(cartView)
    .mutation(({ ctx, input }) => ctx.services.cart.removeLine(ctx.actor, input)),

  saveForLater: anyone('write')
    .input(z.strictObject({ variantId: input.id }))
    .output(cartView)
    .mutation(({ ctx, input }) => ctx.services.cart.saveForLater(ctx.actor, input)),

  restoreSaved: anyone('write')
    .input(z.strictObject({ variantId: input.id }))
    .output(cartView)
    .mutation(({ ctx, input }) => ctx.services.cart.restoreSaved(ctx.actor, input)),

  removeSaved: anyone('write')
    .input(z.strictObject({ variantId: input.id }))
    .output(cartView)
    .mutation(({ ctx, input }) => ctx.services.cart.removeSaved(ctx.actor, input)),

  acceptPrices: anyone('write')
    .input(input.nothing)
    .output(cartView)
    .mutation(({ ctx }) => ctx.services.cart.acceptPrices(ctx.actor)),

  /** Dear, since codes could be guessed. */
  applyCoupon: anyone('checkout')
    .input(z.strictObject({ code: input.words(MAX_CODE_LENGTH) }))
    .output(cartView)
    .mutation(({ ctx, input }) => ctx.services.cart.applyCoupon(ctx.actor, input)),

  removeCoupon: anyone('write')
    .input(z.strictObject({ code: input.words(MAX_CODE_LENGTH) }))
    .output(cartView)
    .mutation(({ ctx, input }) => ctx.services.cart.removeCoupon(ctx.actor, input)),

  watch: anyone('watch')
    .input(z.strictObject(input.resume))
    .output(cart.output)
    .subscription(async (call) => cart.open(call, await call.ctx.services.cart.watch(call.ctx.actor))),
};
