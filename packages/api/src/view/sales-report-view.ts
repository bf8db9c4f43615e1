import type { Cohort, SalesReport } from '@pushcart/domain';
import { z } from 'zod';
import { view } from './view.ts';
import { figureFields, soldProductFields } from './wall-view.ts';

const delta = z.strictObject(figureFields);

const salesFigures = z.strictObject({
  since: z.date(),
  until: z.date(),
  total: delta,
  buyers: z.int(),
  newBuyers: z.int(),
  visitors: z.strictObject({ came: z.int(), added: z.int(), bought: z.int() }),
});

export const salesReport = view<SalesReport>()(
  z.strictObject({
    currency: z.string(),
    timeZone: z.string(),
    current: salesFigures,
    before: salesFigures,
    points: z.array(z.strictObject({ startsAt: z.date(), figures: delta, before: delta })).readonly(),
    products: z.array(z.strictObject({ ...soldProductFields, unitsBefore: z.int() })).readonly(),
  }),
);

export const cohort = view<Cohort>()(
  z.strictObject({ month: z.string(), buyers: z.int(), returned: z.array(z.int()).readonly() }),
);
