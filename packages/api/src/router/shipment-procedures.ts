import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, staff } from '../trpc.ts';
import { labelFile, packingQueue, shipmentView } from '../view/shipment-view.ts';

const MAX_LINES = 100;
const MAX_PARCELS = 50;
const parcel = z.strictObject({ shipmentId: input.id, key: input.key });
const at = { orderId: input.id, warehouseId: input.id };

export const shipmentProcedures = {
  queue: staff('orders.read', 'read')
    .input(z.strictObject({ warehouseId: input.id.optional() }))
    .output(packingQueue)
    .query(({ ctx, input }) => ctx.services.shipment.queue(ctx.actor, input)),

  pick: staff('orders.pack', 'write')
    .input(z.strictObject({ picks: z.array(z.strictObject(at)).min(1).max(MAX_PARCELS) }))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.shipment.pick(ctx.actor, input)),

  /** One parcel, of units that one warehouse holds. */
  pack: staff('orders.pack', 'write')
    .input(
      z.strictObject({
        ...at,
        lines: z
          .array(z.strictObject({ orderLineId: input.id, quantity: input.quantity }))
          .min(1)
          .max(MAX_LINES),
        key: input.key,
      }),
    )
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.pack(ctx.actor, input)),

  /** All that is left of a packed order, a parcel a warehouse. */
  create: staff('orders.pack', 'write')
    .input(z.strictObject({ orderId: input.id, key: input.key }))
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.create(ctx.actor, input)),

  retry: staff('orders.pack', 'write')
    .input(parcel)
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.retry(ctx.actor, input)),

  cancel: staff('orders.pack', 'write')
    .input(parcel)
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.cancel(ctx.actor, input)),

  printLabels: staff('orders.pack', 'document')
    .input(z.strictObject({ shipmentIds: z.array(input.id).min(1).max(MAX_PARCELS) }))
    .output(labelFile)
    .mutation(({ ctx, input }) => ctx.services.shipment.printLabels(ctx.actor, input)),

  /** For the order's shopper and for staff. */
  returnLabel: anyone('document')
    .input(z.strictObject({ returnId: input.id, token: input.orderToken.optional() }))
    .output(labelFile)
    .query(({ ctx, input }) => ctx.services.shipment.returnLabel(ctx.actor, input)),

  sendAgain: staff('orders.pack', 'write')
    .input(parcel)
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.sendAgain(ctx.actor, input)),

  takeBack: staff('returns.receive', 'write')
    .input(z.strictObject({ shipmentId: input.id, key: input.key, restock: z.array(input.id).max(MAX_LINES) }))
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.takeBack(ctx.actor, input)),

  resendTracking: staff('orders.pack', 'write')
    .input(parcel)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.shipment.resendTracking(ctx.actor, input)),
};
