import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { streams } from '../view/streams.ts';
import { wallView } from '../view/wall-view.ts';

const wall = streams['metrics.watch'];

export const metricsProcedures = {
  wall: staff('metrics.read', 'read')
    .input(input.nothing)
    .output(wallView)
    .query(({ ctx }) => ctx.services.metrics.wall(ctx.actor)),

  watch: staff('metrics.read', 'watch')
    .input(z.strictObject(input.resume))
    .output(wall.output)
    .subscription(async (call) => wall.open(call, await call.ctx.services.metrics.watchWall(call.ctx.actor))),
};
