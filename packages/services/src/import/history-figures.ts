import { addDelta, dayStart, type MetricDelta, metricDelta, minuteStart } from '@pushcart/domain';
import type { OrderImport } from './import-types.ts';

export interface ImportedBucket extends MetricDelta {
  readonly period: 'minute' | 'day';
  readonly startsAt: Date;
}

/** What the projection of the event log would hold had these orders been placed here. */
export interface Figures {
  add(order: OrderImport, total: number): void;
  buckets(): readonly ImportedBucket[];
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

/** Days begin on a quarter of an hour in every time zone there is. */
const QUARTER_MS = 900_000;

export function createFigures(currency: string, timeZone: string): Figures {
  const buckets = new Map<string, ImportedBucket>();
  const dayOfQuarter = new Map<number, Date>();

  const dayOf = (at: Date): Date => {
    const quarter = Math.floor(at.getTime() / QUARTER_MS);
    const day = dayOfQuarter.get(quarter) ?? dayStart(at, timeZone);
    dayOfQuarter.set(quarter, day);
    return day;
  };
  const count = (period: ImportedBucket['period'], startsAt: Date, delta: MetricDelta): void => {
    const id = `${period} ${startsAt.getTime()}`;
    const known = buckets.get(id);
    buckets.set(id, { period, startsAt, ...(known === undefined ? delta : addDelta(known, delta)) });
  };

  return {
    add(order, total) {
      for (const { status, at } of order.history) {
        const revenue = status === 'paid' ? { amount: total, currency } : null;
        const delta = metricDelta({ type: EVENTS[status], revenue });
        if (delta === null) continue;
        count('minute', minuteStart(at), delta);
        count('day', dayOf(at), delta);
      }
    },
    buckets: () => [...buckets.values()],
  };
}
