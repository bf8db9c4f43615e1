import { z } from 'zod';
import * as input from '../input.ts';
import { signedIn } from '../trpc.ts';
import { cartView } from '../view/cart-view.ts';
import { streams } from '../view/streams.ts';
import { wishlistView } from '../view/wishlist-view.ts';

const wishlist = streams['wishlist.watch'];
const wish = z.strictObject({ variantId: input.id });

export const wishlistProcedures = {
  get: signedIn('read')
    .input(input.nothing)
    .output(wishlistView)
    .query(({ ctx }) => ctx.services.wishlist.get(ctx.actor)),

  add: signedIn('write')
    .input(wish)
    .output(wishlistView)
    .mutation(({ ctx, input }) => ctx.services.wishlist.add(ctx.actor, input)),

  remove: signedIn('write')
    .input(wish)
    .output(wishlistView)
    .mutation(({ ctx, input }) => ctx.services.wishlist.remove(ctx.actor, input)),

  moveToCart: signedIn('write')
    .input(wish.extend({ key: input.key }))
    .output(cartView)
    .mutation(({ ctx, input }) => ctx.services.wishlist.moveToCart(ctx.actor, input)),

  alert: signedIn('write')
    .input(wish)
    .output(wishlistView)
    .mutation(({ ctx, input }) => ctx.services.wishlist.alert(ctx.actor, input)),

  removeAlert: signedIn('write')
    .input(wish)
    .output(wishlistView)
    .mutation(({ ctx, input }) => ctx.services.wishlist.removeAlert(ctx.actor, input)),

  watch: signedIn('watch')
    .input(z.strictObject(input.resume))
    .output(wishlist.output)
    .subscription(async (call) => wishlist.open(call, await call.ctx.services.wishlist.watch(call.ctx.actor))),
};
