import { timeIn } from '../wall/store-clock.tsx';

const DAY: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };

/** An hour by its time, or a day by its date, as they are where the store is. */
export function pointName(locale: string, timeZone: string, startsAt: Date, isHour: boolean): string {
  return isHour
    ? timeIn(locale, timeZone, startsAt)
    : new Intl.DateTimeFormat(locale, { ...DAY, timeZone }).format(startsAt);
}
