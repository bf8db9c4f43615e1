import { NO_CUT_OFF } from '@pushcart/domain';
import { amountText, parseAmount } from '../promotions/typed.ts';

// Prices, weights and times as staff type them, and as they stand in a field. Null is what makes no sense.

/** Minor units; 0 is a price too. */
export function parsePrice(text: string, currency: string): number | null {
  return /^0+(?:[.,]0+)?$/.test(text.trim()) ? 0 : parseAmount(text, currency);
}

export const priceText = amountText;

/** "2.5" kilograms are 2500 grams. */
export function parseKilos(text: string): number | null {
  const [, whole, fraction = ''] = /^(\d{1,5})(?:[.,](\d{1,3}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? null : Number(`${whole}${fraction.padEnd(3, '0')}`);
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
