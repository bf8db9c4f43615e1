import { z } from 'zod';
import { nothing } from '../input.ts';
import { anyone } from '../trpc.ts';

const buildInfo = z.strictObject({ apiVersion: z.string(), build: z.string(), minimumClient: z.string() });

export const systemProcedures = {
  info: anyone('read')
    .input(nothing)
    .output(buildInfo)
    .query(({ ctx }) => ctx.build),
};
