import type { SeededRandom } from './random.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Relative traffic by hour of the day, UTC: Europe's evening and China's evening overlap into one long afternoon. */
const HOURS = [3, 2, 2, 3, 4, 5, 7, 9, 11, 13, 14, 14, 13, 12, 11, 10, 10, 11, 12, 12, 10, 8, 6, 4];
/** Relative traffic by day of the week, Sunday first. */
const WEEKDAYS = [1.25, 0.95, 0.9, 0.92, 1, 1.05, 1.2];

/** Moments at which orders were placed during a year that ends now: a growing shop with its weeks, hours and feasts. */
export function orderTimes(random: SeededRandom, now: Date, ordersPerDay: number): readonly Date[] {
  const times = daysUntil(random, now).flatMap(({ start, busyness }) =>
    Array.from({ length: Math.round(ordersPerDay * busyness) }, () => start + timeOfDay(random)),
  );
  return times
    .filter((time) => time < now.getTime())
    .sort((a, b) => a - b)
    .map((time) => new Date(time));
}

export interface ShopDay {
  /** Midnight, UTC, in milliseconds. */
  readonly start: number;
  /** Expected orders, beside the 1 of a plain day in the middle of the year. */
  readonly busyness: number;
}

/** The days of the year that ends now, today being the last. */
export function daysUntil(random: SeededRandom, now: Date): readonly ShopDay[] {
  const today = Math.floor(now.getTime() / DAY_MS);
  return Array.from({ length: 365 }, (_, index) => {
    const day = new Date((today - 364 + index) * DAY_MS);
    const growth = 0.6 + (0.8 * index) / 364;
    const weekday = WEEKDAYS[day.getUTCDay()] ?? 1;
    return { start: day.getTime(), busyness: growth * weekday * feast(day) * (0.85 + random.next() * 0.3) };
  });
}

/** Milliseconds since midnight, UTC. */
export function timeOfDay(random: SeededRandom): number {
  const hour = random.weighted([...HOURS.keys()], (h) => HOURS[h] ?? 1);
  return hour * HOUR_MS + random.between(0, HOUR_MS - 1);
}

/** Singles' Day, Black Friday, the weeks before Christmas, 618 and the quiet of the Spring Festival. */
function feast(day: Date): number {
  const [month, date] = [day.getUTCMonth() + 1, day.getUTCDate()];
  if (month === 11 && date >= 10 && date <= 11) return 2.6;
  if (month === 11 && date >= 24 && date <= 30) return 1.9;
  if (month === 12 && date <= 20) return 1.6;
  if (month === 6 && date >= 16 && date <= 18) return 1.8;
  if (month === 2 && date >= 14 && date <= 22) return 0.6;
  return 1;
}
