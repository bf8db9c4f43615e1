import { InvalidArgumentError } from 'commander';

const AGO = /^(\d{1,5})(m|h|d|w)$/;
const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** A day from its midnight here, a time here or with its zone, or so long ago: `2026-11-30`, `2026-11-30T08:00Z`, `24h`. */
export function parseMoment(text: string, now: Date): Date {
  const [, count, unit = ''] = AGO.exec(text) ?? [];
  if (count !== undefined) return new Date(now.getTime() - Number(count) * (UNIT_MS[unit] ?? 0));
  const at = DAY.test(text) ? dayHere(text) : new Date(TIME.test(text) ? text : Number.NaN);
  if (Number.isNaN(at.getTime())) {
    throw new InvalidArgumentError('A time is a day such as 2026-11-30, a time such as 2026-11-30T08:00Z, or 24h, 7d.');
  }
  return at;
}

// Of a day alone, Date would take the midnight in UTC; and of the 31st of February, a day in March.
function dayHere(text: string): Date {
  const at = new Date(`${text}T00:00`);
  return at.getDate() === Number(text.slice(-2)) ? at : new Date(Number.NaN);
}
