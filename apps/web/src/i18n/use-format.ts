import type { Money } from '@pushcart/domain';
import { useLocale } from 'use-intl';

const DAY: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
/** A calendar day, which is the same wherever somebody looks. */
const CALENDAR: Intl.DateTimeFormatOptions = { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' };
const DATE: Intl.DateTimeFormatOptions = { dateStyle: 'medium' };
const MOMENT: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' };
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };

/** Says money, numbers and times in the visitor's language, and times in the visitor's zone. */
export function useFormat(): Format {
  return formatOf(useLocale());
}

export type Format = ReturnType<typeof createFormat>;

/** One for each language: making it takes longer than all that a list has to say. */
const formatOf = remembered(createFormat);

function remembered<Made>(make: (key: string) => Made): (key: string) => Made {
  const known = new Map<string, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

function createFormat(locale: string) {
  const currencyFormat = remembered((currency) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    return { format, minorUnits: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
  });
  const number = new Intl.NumberFormat(locale);
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const rating = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const finePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const day = new Intl.DateTimeFormat(locale, DAY);
  const date = new Intl.DateTimeFormat(locale, DATE);
  const moment = new Intl.DateTimeFormat(locale, MOMENT);
  const clock = new Intl.DateTimeFormat(locale, CLOCK);
  const clockIn = remembered((timeZone) => new Intl.DateTimeFormat(locale, { ...CLOCK, timeZone }));
  const calendar = new Intl.DateTimeFormat(locale, CALENDAR);
  const calendarDate = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const midnight = (text: string) => new Date(`${text}T00:00:00Z`);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });

  return {
    money: ({ amount, currency }: Money): string => {
      const { format, minorUnits } = currencyFormat(currency);
      return format.format(amount / minorUnits);
    },
    number: (value: number): string => number.format(value),
    compact: (value: number): string => compact.format(value),
    rating: (value: number): string => rating.format(value),
    /** 0.25 is said as 25 %. */
    percent: (share: number): string => percent.format(share),
    /** 0.3333 is said as 33.33 %. */
    finePercent: (share: number): string => finePercent.format(share),
    day: (at: Date): string => day.format(at),
    date: (at: Date): string => date.format(at),
    /** Day and time of day. */
    moment: (at: Date): string => moment.format(at),
    /** hh:mm:ss, in another zone than the visitor's if one is named. */
    clock: (at: Date, timeZone?: string): string => (timeZone === undefined ? clock : clockIn(timeZone)).format(at),
    days: (from: Date, to: Date): string => day.formatRange(from, to),
    /** Of days as `2026-12-02`. */
    calendarDay: (text: string): string => calendar.format(midnight(text)),
    /** With its year. */
    calendarDate: (text: string): string => calendarDate.format(midnight(text)),
    calendarDays: (from: string, to: string): string => calendar.formatRange(midnight(from), midnight(to)),
    list: (parts: readonly string[]): string => list.format(parts),
  };
}
