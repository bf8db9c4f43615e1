import { z } from 'zod';
import * as input from '../input.ts';
import { router, staff } from '../trpc.ts';
import { shipmentView } from '../view/shipment-view.ts';

export const shipmentRouter = router({
  create: staff('orders.pack', 'write')
    .input(z.strictObject({ orderId: input.id, key: input.key }))
    .output(shipmentView)
    .mutation(({ ctx, input }) => ctx.services.shipment.create(ctx.actor, input)),
});
