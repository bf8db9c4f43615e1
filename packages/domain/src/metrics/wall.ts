import type { ProductId } from '../ids.ts';
import type { InventoryRow } from '../inventory/stock.ts';
import type { LocalizedText } from '../locale.ts';
import type { OrderEventType, OrderSummary } from '../order/order-view.ts';
import type { ParcelPlace } from './parcel-place.ts';
import type { VisitorsChanged, VisitorsNow } from './visitors.ts';

/** Figures of one period, absolute: the newest version of a bucket replaces the older one. */
export interface MetricBucket {
  readonly period: 'minute' | 'day';
  /** Start of the minute, or of the day in the store's time zone. */
  readonly startsAt: Date;
  readonly placed: number;
  readonly paid: number;
  readonly shipped: number;
  readonly delivered: number;
  readonly cancelled: number;
  /** Captured, minor units of the store's currency. */
  readonly revenue: number;
  readonly refunded: number;
  readonly version: number;
}

/** Units of a product that were paid for in a period. */
export interface SoldProduct {
  readonly productId: ProductId;
  readonly name: LocalizedText;
  readonly units: number;
}

/** What hangs on the merchant's wall. */
export interface WallView {
  readonly currency: string;
  readonly timeZone: string;
  readonly today: MetricBucket;
  /** The last hour, oldest first; a minute without news has no bucket. */
  readonly minutes: readonly MetricBucket[];
  /** Captured today a week ago until the same time of day, minor units. */
  readonly revenueLastWeek: number;
  readonly latestOrders: readonly OrderSummary[];
  readonly lowStock: readonly InventoryRow[];
  /** What was paid for today, by units, most first. */
  readonly topProducts: readonly SoldProduct[];
  readonly visitors: VisitorsNow;
  /** Of parcels under way, those with the most first. */
  readonly parcels: readonly ParcelPlace[];
  readonly now: Date;
}

/** An event on `store:{id}:metrics`. */
export interface MetricChanged {
  readonly type: 'metric.changed';
  readonly bucket: MetricBucket;
}

export type WallEvent = MetricChanged | VisitorsChanged;

const HOUR_MS = 3_600_000;

/** Takes a bucket in; older versions change nothing, minutes older than an hour leave. */
export function foldBucket(view: WallView, bucket: MetricBucket): WallView {
  if (bucket.period === 'day') {
    const known = view.today;
    const isNewer =
      bucket.startsAt > known.startsAt ||
      (bucket.startsAt.getTime() === known.startsAt.getTime() && bucket.version > known.version);
    return isNewer ? { ...view, today: bucket } : view;
  }
  const known = view.minutes.find((m) => m.startsAt.getTime() === bucket.startsAt.getTime());
  if (known !== undefined && known.version >= bucket.version) return view;
  const minutes = [...view.minutes.filter((m) => m !== known), bucket]
    .filter((m) => m.startsAt.getTime() > bucket.startsAt.getTime() - HOUR_MS)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return { ...view, minutes };
}

/** Takes the number of visitors in; an older version changes nothing. */
export function foldVisitors(view: WallView, visitors: VisitorsNow): WallView {
  return visitors.version > view.visitors.version ? { ...view, visitors } : view;
}

/** Takes in whatever changes the wall. */
export function foldWall(view: WallView, event: WallEvent): WallView {
  return event.type === 'visitors.changed' ? foldVisitors(view, event.visitors) : foldBucket(view, event.bucket);
}

/** A wall that was read again, with the figures of the one that is known where those are newer. */
export function mergeWall(known: WallView | undefined, read: WallView): WallView {
  if (known === undefined || known.currency !== read.currency) return read;
  return [known.today, ...known.minutes].reduce(foldBucket, foldVisitors(read, known.visitors));
}

/** The steps of an order with which a parcel may be somewhere else, or other products have sold most. */
const MOVES: readonly OrderEventType[] = [
  'shipment.dispatched',
  'shipment.scanned',
  'order.shipped',
  'order.delivered',
  'order.paid',
  'order.cancelled',
  'order.edited',
];

/** Whether the wall is to be read again with an event of an order, which says neither where a parcel is nor what was in it. */
export const movesWall = ({ type }: { readonly type: OrderEventType }): boolean => MOVES.includes(type);
