import type { StoreOrderEvent } from '../order/order-view.ts';

/** What one event adds to the figures of its minute and its day. */
export interface MetricDelta {
  readonly placed: number;
  readonly paid: number;
  readonly shipped: number;
  readonly delivered: number;
  readonly cancelled: number;
  /** Minor units. */
  readonly revenue: number;
  readonly refunded: number;
}

export const NO_CHANGE: MetricDelta = {
  placed: 0,
  paid: 0,
  shipped: 0,
  delivered: 0,
  cancelled: 0,
  revenue: 0,
  refunded: 0,
};

const COUNTED = {
  'order.placed': 'placed',
  'order.paid': 'paid',
  'order.shipped': 'shipped',
  'order.delivered': 'delivered',
  'order.cancelled': 'cancelled',
  'order.expired': 'cancelled',
} as const satisfies Partial<Record<StoreOrderEvent['type'], keyof MetricDelta>>;

/** In the store's currency. Null when the event changes no figure. */
export function metricDelta({
  type,
  revenue,
  booked,
}: Pick<StoreOrderEvent, 'type' | 'revenue' | 'booked'>): MetricDelta | null {
  const moved = (booked ?? revenue)?.amount ?? 0;
  const counter = type in COUNTED ? COUNTED[type as keyof typeof COUNTED] : null;
  if (counter === null && moved === 0) return null;
  const counted = counter === null ? NO_CHANGE : { ...NO_CHANGE, [counter]: 1 };
  return moved < 0 ? { ...counted, refunded: -moved } : { ...counted, revenue: moved };
}

export function addDelta(a: MetricDelta, b: MetricDelta): MetricDelta {
  return {
    placed: a.placed + b.placed,
    paid: a.paid + b.paid,
    shipped: a.shipped + b.shipped,
    delivered: a.delivered + b.delivered,
    cancelled: a.cancelled + b.cancelled,
    revenue: a.revenue + b.revenue,
    refunded: a.refunded + b.refunded,
  };
}

const MINUTE_MS = 60_000;

export function minuteStart(at: Date): Date {
  return new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
}

/**
 * Midnight that began the day of `at` where the clocks show `timeZone` (IANA name). Where midnight is skipped by a change of clocks, the
 * first moment of that day.
 */
export function dayStart(at: Date, timeZone: string): Date {
  const day = Math.floor(wallClock(at, timeZone) / DAY_MS) * DAY_MS;
  const guess = day - offsetAt(at, timeZone);
  // The offset at midnight may differ from the offset now.
  const start = day - offsetAt(new Date(guess), timeZone);
  return new Date(wallClock(new Date(start), timeZone) < day ? guess : start);
}

const DAY_MS = 86_400_000;

function offsetAt(at: Date, timeZone: string): number {
  return wallClock(at, timeZone) - Math.floor(at.getTime() / 1_000) * 1_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks there show, as if it were UTC, in milliseconds. */
function wallClock(at: Date, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(
    parts.year ?? 0,
    (parts.month ?? 1) - 1,
    parts.day ?? 1,
    parts.hour ?? 0,
    parts.minute ?? 0,
    parts.second ?? 0,
  );
}
