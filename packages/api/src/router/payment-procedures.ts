import { DomainError } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone } from '../trpc.ts';
import { paymentView } from '../view/order-view.ts';

const order = z.strictObject({ orderId: input.id, token: input.orderToken.optional() });

export const paymentProcedures = {
  /** `returnUrl` is a path of the shop's own pages; the provider sends the shopper back there. */
  start: anyone('checkout')
    .input(z.strictObject({ ...order.shape, returnUrl: input.text(500), key: input.key }))
    .output(paymentView)
    .mutation(({ ctx, input }) =>
      ctx.services.payment.start(ctx.actor, { ...input, returnUrl: ownPage(input.returnUrl, ctx.publicUrl) }),
    ),

  refresh: anyone('checkout')
    .input(order)
    .output(paymentView.nullable())
    .mutation(({ ctx, input }) => ctx.services.payment.refresh(ctx.actor, input)),
};

// Resolved as a browser would, since `//host` and `/\host` look like paths and are not.
function ownPage(path: string, publicUrl: string): string {
  const url = URL.canParse(path, publicUrl) ? new URL(path, publicUrl) : null;
  if (path.startsWith('/') && url !== null && url.origin === new URL(publicUrl).origin) return url.href;
  throw new DomainError('INVALID_INPUT', 'returnUrl must be a path of this shop.');
}
