import { MAX_LOG_PAGE } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { takeVolume } from '../limit.ts';
import { payerOf, staff } from '../trpc.ts';
import { eventLogPage } from '../view/event-log-view.ts';

const place = z.int().min(0);

export const eventLogProcedures = {
  /**
   * What has happened in the store, in order and in the words of webhooks: read on behind `through` until it is `to` or `head`. A page
   * looks at `limit` positions of the log, of which those of other stores and of visitors are passed over. Needs `orders.read` and
   * `stock.read`, too. 900,000 positions a minute may be looked at; beyond, it is refused with RATE_LIMITED and `retryAfterSeconds`.
   */
  read: staff('metrics.read', 'part')
    .input(z.strictObject({ after: place, to: place.optional(), limit: input.limit(MAX_LOG_PAGE).default(1_000) }))
    .output(eventLogPage)
    .query(({ ctx, input }) => {
      const { after, to = Number.MAX_SAFE_INTEGER, limit } = input;
      const most = Math.min(limit, Math.max(0, to - after));
      return takeVolume({ ...ctx, cost: 'log', caller: payerOf(ctx, 'log') }, most, async () => {
        const result = await ctx.services.eventLog.read(ctx.actor, input);
        return { result, count: result.through - after - result.forgotten };
      });
    }),
};
