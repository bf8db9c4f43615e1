import type {
  MetricBucket,
  MetricChanged,
  ParcelPlace,
  SoldProduct,
  VisitorsChanged,
  VisitorsNow,
  WallView,
} from '@pushcart/domain';
import { z } from 'zod';
import { localizedText } from './common-view.ts';
import { orderSummary } from './order-view.ts';
import { inventoryRow } from './stock-view.ts';
import { view } from './view.ts';

export const figureFields = {
  placed: z.int(),
  paid: z.int(),
  shipped: z.int(),
  delivered: z.int(),
  cancelled: z.int(),
  revenue: z.int(),
  refunded: z.int(),
};

const metricBucket = view<MetricBucket>()(
  z.strictObject({
    period: z.enum(['minute', 'day']),
    startsAt: z.date(),
    ...figureFields,
    version: z.int(),
  }),
);

const visitorsNow = view<VisitorsNow>()(z.strictObject({ count: z.int(), version: z.int() }));

const parcelPlace = view<ParcelPlace>()(
  z.strictObject({
    city: z.string(),
    country: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    parcels: z.int(),
    seenAt: z.date(),
  }),
);

export const soldProductFields = { productId: z.string(), name: localizedText, units: z.int() };

const soldProduct = view<SoldProduct>()(z.strictObject(soldProductFields));

export const wallView = view<WallView>()(
  z.strictObject({
    currency: z.string(),
    timeZone: z.string(),
    today: metricBucket,
    minutes: z.array(metricBucket),
    revenueLastWeek: z.int(),
    latestOrders: z.array(orderSummary),
    lowStock: z.array(inventoryRow),
    topProducts: z.array(soldProduct),
    visitors: visitorsNow,
    parcels: z.array(parcelPlace),
    now: z.date(),
  }),
);

export const metricChanged = view<MetricChanged>()(
  z.strictObject({ type: z.literal('metric.changed'), bucket: metricBucket }),
);

export const visitorsChanged = view<VisitorsChanged>()(
  z.strictObject({ type: z.literal('visitors.changed'), visitors: visitorsNow }),
);
