import { decimalsOf } from '@pushcart/domain';

// Numbers, amounts and times as staff type them, and as they stand in a field. Null is what makes no sense.

/** A whole number from 1 on. */
export function parseWhole(text: string): number | null {
  return /^[1-9]\d{0,9}$/.test(text.trim()) ? Number(text) : null;
}

/** Units of stock, from 0 to a million. */
export function parseUnits(text: string): number | null {
  return /^\d{1,7}$/.test(text.trim()) && Number(text) <= 1_000_000 ? Number(text) : null;
}

/** "12.5" of two decimals is 1250; from its decimals as written, whether a point or a comma parts them: no arithmetic on fractions. */
export function parseDecimal(text: string, decimals: number): number | null {
  const [, whole, fraction = ''] = /^(\d{1,10})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || fraction.length > decimals) return null;
  return Number(`${whole}${fraction.padEnd(decimals, '0')}`);
}

/** "12.5" becomes 1250 basis points; above 0, at most 100. */
export function parsePercent(text: string): number | null {
  const basisPoints = parseDecimal(text, 2);
  return basisPoints !== null && basisPoints > 0 && basisPoints <= 10_000 ? basisPoints : null;
}

export function percentText(basisPoints: number): string {
  return String(basisPoints / 100);
}

/** Minor units of the currency; 0 is a price too. */
export function parsePrice(text: string, currency: string): number | null {
  return parseDecimal(text, decimalsOf(currency));
}

/** Minor units of the currency, above 0. */
export function parseAmount(text: string, currency: string): number | null {
  const minor = parsePrice(text, currency);
  return minor === 0 ? null : minor;
}

/** For `datetime-local`, in the zone of whoever looks. */
export function dateText(at: Date | null): string {
  if (at === null) return '';
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

export function parseDate(text: string): Date | null {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}
