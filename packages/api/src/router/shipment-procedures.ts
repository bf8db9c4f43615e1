import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { shipmentView } from '../view/shipment-view.ts';

const refused = z.strictObject({ shipmentId: input.id, key: input.key });

export const shipmentProcedures = {
  create: staff('orders.pack', 'write')
    .input(z.strictObject({ orderId: input.id, key: input.key }))
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.create(ctx.actor, input)),

  retry: staff('orders.pack', 'write')
    .input(refused)
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.retry(ctx.actor, input)),

  cancel: staff('orders.pack', 'write')
    .input(refused)
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.cancel(ctx.actor, input)),
};
