// Numbers, amounts and times as staff type them, and as they stand in a field. Null is what makes no sense.

/** A whole number from 1 on. */
export function parseWhole(text: string): number | null {
  return /^[1-9]\d{0,9}$/.test(text.trim()) ? Number(text) : null;
}

/** "12.5" becomes 1250 basis points; above 0, at most 100. */
export function parsePercent(text: string): number | null {
  const basisPoints = toMinor(text, 2);
  return basisPoints !== null && basisPoints <= 10_000 ? basisPoints : null;
}

export function percentText(basisPoints: number): string {
  return String(basisPoints / 100);
}

/** Minor units of the currency, from its decimals as written: no arithmetic on fractions. */
export function parseAmount(text: string, currency: string): number | null {
  return toMinor(text, decimalsOf(currency));
}

export function amountText(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  if (decimals === 0) return String(minor);
  const digits = String(minor).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
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

function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function toMinor(text: string, decimals: number): number | null {
  const [, whole, fraction = ''] = /^(\d{1,10})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || fraction.length > decimals) return null;
  const minor = Number(`${whole}${fraction.padEnd(decimals, '0')}`);
  return minor > 0 ? minor : null;
}
