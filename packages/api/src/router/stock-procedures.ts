import { z } from 'zod';
import * as input from '../input.ts';
import { anyone } from '../trpc.ts';
import { streams } from '../view/streams.ts';

const stock = streams['stock.watch'];

export const stockProcedures = {
  /** Live stock of up to 200 variants in one subscription. */
  watch: anyone('watch')
    .input(z.strictObject({ variantIds: z.array(input.id).min(1).max(200), ...input.resume }))
    .output(stock.output)
    .subscription(async (call) =>
      stock.open(
        call,
        await call.ctx.services.inventory.watchVariants(call.ctx.actor, { variantIds: call.input.variantIds }),
      ),
    ),
};
