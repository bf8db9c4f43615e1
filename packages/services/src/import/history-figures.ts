import { addDelta, dayStart, type MetricDelta, metricDelta, minuteStart } from '@pushcart/domain';
import type { OrderImport } from './import-types.ts';

export interface ImportedBucket extends MetricDelta {
  readonly period: 'minute' | 'day';
  readonly startsAt: Date;
}

const EVENTS = {
  placed: 'order.placed',
  paid: 'order.paid',
  packed: 'order.packed',
  shipped: 'order.shipped',
  delivered: 'order.delivered',
  completed: 'order.completed',
  cancelled: 'order.cancelled',
  expired: 'order.expired',
} as const;

/** What the projection of the event log would hold had these orders been placed here. */
export function figuresOf(
  orders: readonly { readonly order: OrderImport; readonly total: number }[],
  currency: string,
  timeZone: string,
): readonly ImportedBucket[] {
  const buckets = new Map<string, ImportedBucket>();
  for (const { order, total } of orders) {
    for (const { status, at } of order.history) {
      const revenue = status === 'paid' ? { amount: total, currency } : null;
      const delta = metricDelta({ type: EVENTS[status], revenue });
      if (delta === null) continue;
      add('minute', minuteStart(at), delta);
      add('day', dayStart(at, timeZone), delta);
    }
  }
  return [...buckets.values()];

  function add(period: ImportedBucket['period'], startsAt: Date, delta: MetricDelta): void {
    const id = `${period} ${startsAt.getTime()}`;
    const known = buckets.get(id);
    buckets.set(id, { period, startsAt, ...(known === undefined ? delta : addDelta(known, delta)) });
  }
}
