import { DomainError } from '../errors.ts';

const DAY_MS = 86_400_000;
/** An order may come in until midnight. */
export const NO_CUT_OFF = 1_440;
export const MAX_CLOSED_DAYS = 200;
/** Longer than any holiday; a calendar without a day to work on is refused before. */
const MOST_DAYS = 1_000;

/** When a warehouse works. */
export interface WorkCalendar {
  /** IANA name. */
  readonly timeZone: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly workDays: readonly number[];
  /** `2026-12-25` */
  readonly closedDays: readonly string[];
}

/** How fast a way of delivery is. */
export interface DeliverySpeed {
  /** Working days between the order and the day its parcel leaves; 0 for the same day. */
  readonly handlingDays: number;
  /** Minute of the day at the warehouse from which on an order counts as one of the next working day. */
  readonly cutOffMinute: number;
  /** On which days the carrier brings parcels; its days count these alone. 1 is Monday. */
  readonly deliveryDays: readonly number[];
  readonly minDays: number;
  readonly maxDays: number;
}

/** The first and the last day on which it arrives, as calendar days where it arrives: `2026-12-02`. */
export interface DeliveryPromise {
  readonly from: string;
  readonly to: string;
}

/** On which days an order of `now` arrives. Never before the parcel has left, and never before the day of the order. */
export function promiseDelivery(now: Date, calendar: WorkCalendar, speed: DeliverySpeed): DeliveryPromise {
  const leaves = dispatchDay(now, calendar, speed);
  const brings = (day: string) => speed.deliveryDays.includes(weekday(day));
  return { from: after(leaves, speed.minDays, brings), to: after(leaves, speed.maxDays, brings) };
}

/** The day on which the parcel of an order of `now` leaves the warehouse, there. */
export function dispatchDay(
  now: Date,
  calendar: WorkCalendar,
  { handlingDays, cutOffMinute }: Pick<DeliverySpeed, 'handlingDays' | 'cutOffMinute'>,
): string {
  const { day, minute } = localTime(now, calendar.timeZone);
  const works = (one: string) => calendar.workDays.includes(weekday(one)) && !calendar.closedDays.includes(one);
  const isInTime = works(day) && minute < cutOffMinute;
  const taken = isInTime ? day : after(day, 1, works);
  return after(taken, handlingDays, works);
}

/** The later of two promises, in each of its ends. */
export function laterPromise(a: DeliveryPromise, b: DeliveryPromise): DeliveryPromise {
  return { from: laterDay(a.from, b.from), to: laterDay(a.to, b.to) };
}

function laterDay(a: string, b: string): string {
  return [a, b].toSorted().at(-1) ?? a;
}

/** The calendar day and the minute of it that clocks show there. */
export function localTime(at: Date, timeZone: string): { readonly day: string; readonly minute: number } {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/** The day `days` calendar days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function requireCalendar({ timeZone, workDays, closedDays }: WorkCalendar): void {
  if (!isTimeZone(timeZone)) throw wrong('timeZone', `There is no time zone ${timeZone}.`);
  if (!isWeek(workDays)) throw wrong('workDays', 'A warehouse works on at least one day, from 1 (Monday) to 7.');
  const isOfDays = closedDays.every(isDay) && new Set(closedDays).size === closedDays.length;
  if (!isOfDays || closedDays.length > MAX_CLOSED_DAYS) {
    throw wrong('closedDays', `Closed days are up to ${MAX_CLOSED_DAYS} dates, each once.`);
  }
}

/** Whether these are days of the week, at least one and each once. */
export function isWeek(days: readonly number[]): boolean {
  const known = days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  return known && days.length > 0 && new Set(days).size === days.length;
}

/** Whether it is a calendar day that exists. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The first day that counts after `days` days that count, from `day` on; `day` itself is not among them. */
function after(day: string, days: number, counts: (day: string) => boolean): string {
  let [current, left] = [day, days];
  for (let tried = 0; left > 0 && tried < MOST_DAYS; tried += 1) {
    current = addDays(current, 1);
    if (counts(current)) left -= 1;
  }
  return current;
}

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const two = '2-digit';
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two },
  });
  formats.set(timeZone, format);
  return format;
}

function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return name !== '';
  } catch {
    return false;
  }
}

function wrong(field: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { field });
}
