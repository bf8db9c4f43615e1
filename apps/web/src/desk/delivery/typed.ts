import { NO_CUT_OFF } from '@pushcart/domain';
import { parseDecimal } from '../typed.ts';

// Weights, days and times of a day as staff type them, and as they stand in a field. Null is what makes no sense.

/** "2.5" kilograms are 2500 grams. */
export function parseKilos(text: string): number | null {
  return parseDecimal(text, 3);
}

export function kilosText(grams: number): string {
  return String(grams / 1000);
}

/** A whole number from 0 on. */
export function parseCount(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
}

/** "16:00" is the 960th minute; nothing is no cut-off. */
export function parseMinute(text: string): number | null {
  if (text === '') return NO_CUT_OFF;
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

export function minuteText(minute: number): string {
  if (minute >= NO_CUT_OFF) return '';
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
