import type { MetricBucket, MetricChanged, WallView } from '@pushcart/domain';
import { z } from 'zod';
import { orderSummary } from './order-view.ts';
import { inventoryRow } from './stock-view.ts';
import { view } from './view.ts';

const metricBucket = view<MetricBucket>()(
  z.strictObject({
    period: z.enum(['minute', 'day']),
    startsAt: z.date(),
    placed: z.int(),
    paid: z.int(),
    shipped: z.int(),
    delivered: z.int(),
    cancelled: z.int(),
    revenue: z.int(),
    refunded: z.int(),
    version: z.int(),
  }),
);

export const wallView = view<WallView>()(
  z.strictObject({
    currency: z.string(),
    timeZone: z.string(),
    today: metricBucket,
    minutes: z.array(metricBucket),
    revenueLastWeek: z.int(),
    latestOrders: z.array(orderSummary),
    lowStock: z.array(inventoryRow),
    now: z.date(),
  }),
);

export const metricChanged = view<MetricChanged>()(
  z.strictObject({ type: z.literal('metric.changed'), bucket: metricBucket }),
);
