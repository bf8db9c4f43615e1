import type { MetricBucket } from './wall.ts';

const MINUTE_MS = 60_000;
const MINUTES = 60;

/** Orders placed in a minute. */
export interface MinuteBar {
  readonly startsAt: Date;
  readonly orders: number;
}

/** The last hour up to the minute of `now`, oldest first: one bar a minute, also where nothing happened. */
export function minuteBars(minutes: readonly MetricBucket[], now: Date): readonly MinuteBar[] {
  const placed = new Map(minutes.map(({ startsAt, placed }) => [startsAt.getTime(), placed]));
  const last = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  return Array.from({ length: MINUTES }, (_, index) => {
    const startsAt = last - (MINUTES - 1 - index) * MINUTE_MS;
    return { startsAt: new Date(startsAt), orders: placed.get(startsAt) ?? 0 };
  });
}

/** Orders a minute over the last `count` full minutes. The running minute is not over, so it does not count. */
export function ratePerMinute(bars: readonly MinuteBar[], count: number): number {
  const full = bars.slice(0, -1).slice(-count);
  const orders = full.reduce((sum, bar) => sum + bar.orders, 0);
  return full.length === 0 ? 0 : orders / full.length;
}
