import { REPORT_DAYS, REPORT_RIVALS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { cohort, salesReport } from '../view/sales-report-view.ts';
import { streams } from '../view/streams.ts';
import { wallView } from '../view/wall-view.ts';

const wall = streams['metrics.watch'];

export const metricsProcedures = {
  wall: staff('metrics.read', 'read')
    .input(input.nothing)
    .output(wallView)
    .query(({ ctx }) => ctx.services.metrics.wall(ctx.actor)),

  /** Figures, products and people of the last so many days, today so far among them, beside those before them or a year ago. */
  salesReport: staff('metrics.read', 'read')
    .input(z.strictObject({ days: z.literal(REPORT_DAYS), rival: z.enum(REPORT_RIVALS) }))
    .output(salesReport)
    .query(({ ctx, input }) => ctx.services.metrics.salesReport(ctx.actor, input)),

  /** People by the month of their first paid order, and how many of them paid again later. */
  cohorts: staff('metrics.read', 'read')
    .input(input.nothing)
    .output(z.array(cohort).readonly())
    .query(({ ctx }) => ctx.services.metrics.cohorts(ctx.actor)),

  watch: staff('metrics.read', 'watch')
    .input(z.strictObject(input.resume))
    .output(wall.output)
    .subscription(async (call) => wall.open(call, await call.ctx.services.metrics.watchWall(call.ctx.actor))),
};
