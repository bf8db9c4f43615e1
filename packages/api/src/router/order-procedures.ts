import { CANCEL_REASONS, ORDER_STATUSES } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, signedIn, staff } from '../trpc.ts';
import { claimView, orderPage, orderView } from '../view/order-view.ts';
import { streams } from '../view/streams.ts';

const order = streams['order.watch'];
const claims = streams['order.watchClaims'];
const joined = streams['order.watchJoined'];
const storeOrders = streams['order.watchStore'];

const token = input.orderToken.optional();
const resume = { lastEventId: input.lastEventId.optional() };
const byId = { orderId: input.id, token };
const byNumber = { number: z.int().min(1).max(2_147_483_647), token };

const paging = { limit: input.limit(100).default(20), cursor: input.cursor.optional() };

export const orderProcedures = {
  list: signedIn('read')
    .input(z.strictObject(paging))
    .output(orderPage)
    .query(({ ctx, input }) => ctx.services.order.list(ctx.actor, input)),

  get: anyone('read')
    .input(z.union([z.strictObject(byId), z.strictObject(byNumber)]))
    .output(orderView)
    .query(({ ctx, input }) => ctx.services.order.get(ctx.actor, input)),

  watch: anyone('watch')
    .input(z.union([z.strictObject({ ...byId, ...resume }), z.strictObject({ ...byNumber, ...resume })]))
    .output(order.output)
    .subscription(async (call) => {
      const { lastEventId: _, ...ref } = call.input;
      return order.open(call, await call.ctx.services.order.watch(call.ctx.actor, ref));
    }),

  watchJoined: signedIn('watch')
    .input(z.strictObject(resume))
    .output(joined.output)
    .subscription(async (call) => joined.open(call, await call.ctx.services.order.watchJoined(call.ctx.actor))),

  cancel: anyone('write')
    .input(z.strictObject({ ...byId, reason: z.enum(CANCEL_REASONS).optional(), key: input.key }))
    .output(orderView)
    .mutation(({ ctx, input }) => ctx.services.order.cancel(ctx.actor, input)),

  cancelRest: staff('orders.cancel', 'write')
    .input(z.strictObject({ orderId: input.id, key: input.key }))
    .output(orderView)
    .mutation(({ ctx, input }) => ctx.services.order.cancelRest(ctx.actor, input)),

  listForStore: staff('orders.read', 'read')
    .input(
      z.strictObject({
        ...paging,
        statuses: z.array(z.enum(ORDER_STATUSES)).max(ORDER_STATUSES.length).optional(),
        /** A number, or a whole e-mail address. */
        search: input.text(254).optional(),
        placedFrom: z.date().optional(),
        placedUntil: z.date().optional(),
      }),
    )
    .output(orderPage)
    .query(({ ctx, input }) => ctx.services.order.listForStore(ctx.actor, input)),

  watchStore: staff('orders.read', 'watch')
    .input(z.strictObject(resume))
    .output(storeOrders.output)
    .subscription(async (call) => storeOrders.open(call, await call.ctx.services.order.watchStore(call.ctx.actor))),

  /** Called again every few seconds for as long as it is true. */
  claim: staff('orders.pack', 'write')
    .input(z.strictObject({ orderId: input.id }))
    .output(claimView)
    .mutation(({ ctx, input }) => ctx.services.order.claim(ctx.actor, input)),

  unclaim: staff('orders.pack', 'write')
    .input(z.strictObject({ orderId: input.id }))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.order.unclaim(ctx.actor, input)),

  watchClaims: staff('orders.read', 'watch')
    .input(z.strictObject(resume))
    .output(claims.output)
    .subscription(async (call) => claims.open(call, await call.ctx.services.order.watchClaims(call.ctx.actor))),

  pack: staff('orders.pack', 'write')
    .input(z.strictObject({ orderId: input.id, key: input.key }))
    .output(orderView)
    .mutation(({ ctx, input }) => ctx.services.order.pack(ctx.actor, input)),
};
