import { MAX_LOG_PAGE } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { eventLogPage } from '../view/event-log-view.ts';

const place = z.int().min(0);

export const eventLogProcedures = {
  /**
   * What has happened in the store, in order and in the words of webhooks: read on behind `through` until it is `to` or `head`. A page
   * looks at `limit` positions of the log, of which those of other stores and of visitors are passed over. Needs `orders.read` and
   * `stock.read`, too.
   */
  read: staff('metrics.read', 'part')
    .input(z.strictObject({ after: place, to: place.optional(), limit: input.limit(MAX_LOG_PAGE).default(1_000) }))
    .output(eventLogPage)
    .query(({ ctx, input }) => ctx.services.eventLog.read(ctx.actor, input)),
};
