import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { shipmentView } from '../view/shipment-view.ts';

export const shipmentProcedures = {
  create: staff('orders.pack', 'write')
    .input(z.strictObject({ orderId: input.id, key: input.key }))
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.create(ctx.actor, input)),
};
