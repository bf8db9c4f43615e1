import { dayStart, type MetricDelta } from './bucket.ts';
import type { SoldProduct } from './wall.ts';

/** How many days a report covers, today so far among them. */
export const REPORT_DAYS = [1, 7, 28, 91] as const;
export type ReportDays = (typeof REPORT_DAYS)[number];

/** What they are held against: as many days right before, or the same days a year ago. */
export const REPORT_RIVALS = ['before', 'year'] as const;
export type ReportRival = (typeof REPORT_RIVALS)[number];

/** From `since` until just before `until`. */
export interface Span {
  readonly since: Date;
  readonly until: Date;
}

/** Visitors who allow that what they do is kept: those who came, those of them who put something into the cart, and who bought. */
export interface VisitorFunnel {
  readonly came: number;
  readonly added: number;
  readonly bought: number;
}

/** What was sold in a span of time. Money in minor units of the store's currency. */
export interface SalesFigures extends Span {
  readonly total: MetricDelta;
  /** People with a paid order, guests by their e-mail address. */
  readonly buyers: number;
  /** Those of them who had paid for nothing before. */
  readonly newBuyers: number;
  readonly visitors: VisitorFunnel;
}

/** An hour or a day of a report, beside the one it is held against. */
export interface SalesPoint {
  readonly startsAt: Date;
  readonly figures: MetricDelta;
  readonly before: MetricDelta;
}

export interface ProductSales extends SoldProduct {
  readonly unitsBefore: number;
}

export interface SalesReport {
  readonly currency: string;
  readonly timeZone: string;
  readonly current: SalesFigures;
  readonly before: SalesFigures;
  /** Hours of one day, or days of several; oldest first, up to now. */
  readonly points: readonly SalesPoint[];
  /** Most units first. */
  readonly products: readonly ProductSales[];
}

/** People by the month of their first paid order. */
export interface Cohort {
  /** As `2026-11`, in the store's time zone. */
  readonly month: string;
  readonly buyers: number;
  /** How many of them paid again one month later, two months later and so on, up to this month. */
  readonly returned: readonly number[];
}

/** Months for which cohorts are shown, this one among them. */
export const COHORT_MONTHS = 6;

const HOUR_MS = 3_600_000;
const WEEK_DAYS = 7;
const YEAR_DAYS = 364;

/** How many days lie between a report and what it is held against: whole weeks, so that Mondays stand beside Mondays. */
export function rivalDays(days: ReportDays, rival: ReportRival): number {
  return rival === 'year' ? YEAR_DAYS : Math.ceil(days / WEEK_DAYS) * WEEK_DAYS;
}

/** Midnight that began the day `count` days before that of `at`, where clocks show `timeZone`. */
export function daysBefore(at: Date, count: number, timeZone: string): Date {
  const noon = dayStart(at, timeZone).getTime() + 12 * HOUR_MS;
  return dayStart(new Date(noon - count * 24 * HOUR_MS), timeZone);
}

/** The days of a report until `now`, and those it is held against until the same time of day. */
export function reportSpans(
  now: Date,
  { days, rival, timeZone }: { readonly days: ReportDays; readonly rival: ReportRival; readonly timeZone: string },
): { readonly current: Span; readonly before: Span } {
  const back = rivalDays(days, rival);
  const timeOfDay = now.getTime() - dayStart(now, timeZone).getTime();
  return {
    current: { since: daysBefore(now, days - 1, timeZone), until: now },
    before: {
      since: daysBefore(now, days - 1 + back, timeZone),
      until: new Date(daysBefore(now, back, timeZone).getTime() + timeOfDay),
    },
  };
}

/** When the points of a span begin: each hour of one day, or each of several days. */
export function pointStarts({ since, until }: Span, days: ReportDays, timeZone: string): readonly Date[] {
  if (days > 1) return Array.from({ length: days }, (_, index) => daysBefore(until, days - 1 - index, timeZone));
  const hours = Math.floor((until.getTime() - since.getTime()) / HOUR_MS) + 1;
  return Array.from({ length: hours }, (_, index) => new Date(since.getTime() + index * HOUR_MS));
}

/** How much more it is than before, as a share of that; null where nothing was before. */
export function growthOf(now: number, before: number): number | null {
  return before === 0 ? null : (now - before) / before;
}

/** What came in for a paid order on average, minor units; null without one. */
export function averageOrder({ revenue, paid }: Pick<MetricDelta, 'revenue' | 'paid'>): number | null {
  return paid === 0 ? null : Math.round(revenue / paid);
}
