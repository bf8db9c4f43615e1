import { type MetricBucket, NO_CHANGE } from '@pushcart/domain';

/** A row of `store_metrics` as the driver gives it. */
export interface MetricRow {
  readonly store_id: string;
  readonly period: MetricBucket['period'];
  readonly starts_at: Date;
  readonly placed: number;
  readonly paid: number;
  readonly shipped: number;
  readonly delivered: number;
  readonly cancelled: number;
  readonly revenue: string | bigint;
  readonly refunded: string | bigint;
  readonly version: string | bigint;
}

export function bucketOf(row: MetricRow): MetricBucket {
  const { period, placed, paid, shipped, delivered, cancelled } = row;
  return {
    period,
    startsAt: row.starts_at,
    placed,
    paid,
    shipped,
    delivered,
    cancelled,
    revenue: Number(row.revenue),
    refunded: Number(row.refunded),
    version: Number(row.version),
  };
}

/** A period in which nothing has happened yet. */
export function emptyBucket(period: MetricBucket['period'], startsAt: Date): MetricBucket {
  return { period, startsAt, ...NO_CHANGE, version: 0 };
}
