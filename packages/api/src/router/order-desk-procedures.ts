import { BULK_ORDER_ACTIONS, EXPORT_FORMATS, MAX_BULK_ORDERS, ORDER_PERIODS, ORDER_STATUSES } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { bulkOrderResult, orderListView } from '../view/desk-view.ts';

const statuses = z.array(z.enum(ORDER_STATUSES)).max(ORDER_STATUSES.length);
const views = z.array(orderListView).readonly();

export const orderDeskProcedures = {
  /** Each order for itself; what the action needs is asked as well. */
  bulk: staff('orders.read', 'write')
    .input(
      z.strictObject({
        action: z.enum(BULK_ORDER_ACTIONS),
        orderIds: z.array(input.id).min(1).max(MAX_BULK_ORDERS),
        // With the id of an order behind it, it is that order's key.
        key: input.key,
      }),
    )
    .output(z.array(bulkOrderResult).readonly())
    .mutation(({ ctx, input }) => ctx.services.orderDesk.bulk(ctx.actor, input)),

  /** A part of the file, oldest order first; of CSV the first one begins with the heading. */
  export: staff('orders.read', 'read')
    .input(
      z.strictObject({
        statuses: statuses.optional(),
        search: input.text(254).optional(),
        placedFrom: z.date().optional(),
        placedUntil: z.date().optional(),
        format: z.enum(EXPORT_FORMATS).optional(),
        cursor: input.cursor.optional(),
      }),
    )
    .output(z.strictObject({ text: z.string(), nextCursor: z.string().nullable() }))
    .query(({ ctx, input }) => ctx.services.orderDesk.exportPage(ctx.actor, input)),

  views: staff('orders.read', 'read')
    .input(input.nothing)
    .output(views)
    .query(({ ctx }) => ctx.services.orderDesk.views(ctx.actor)),

  saveView: staff('orders.read', 'write')
    .input(z.strictObject({ name: input.words(60), statuses, period: z.enum(ORDER_PERIODS).nullable() }))
    .output(views)
    .mutation(({ ctx, input }) => ctx.services.orderDesk.saveView(ctx.actor, input)),

  removeView: staff('orders.read', 'write')
    .input(z.strictObject({ viewId: input.id }))
    .output(views)
    .mutation(({ ctx, input }) => ctx.services.orderDesk.removeView(ctx.actor, input)),
};
