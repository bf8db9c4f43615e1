import { DomainError } from '../errors.ts';

/** Numbers without a country code are read as Chinese mobile numbers, the only ones that cannot be mistaken. */
const CHINESE_MOBILE = /^1[3-9]\d{9}$/;
const E164 = /^\+[1-9]\d{7,14}$/;

/** The one spelling (E.164) under which a phone number is stored, looked up and called; null when it is none. */
export function normalizePhone(phone: string): string | null {
  const digits = phone
    .normalize('NFKC')
    .trim()
    .replace(/[\s().-]/g, '')
    .replace(/^00/, '+');
  if (CHINESE_MOBILE.test(digits)) return `+86${digits}`;
  if (digits.startsWith('+86')) return CHINESE_MOBILE.test(digits.slice(3)) ? digits : null;
  return E164.test(digits) ? digits : null;
}

/** The number as `normalizePhone` spells it, or a refusal. */
export function requirePhone(phone: string): string {
  const normalized = normalizePhone(phone);
  if (normalized !== null) return normalized;
  throw new DomainError('INVALID_INPUT', 'A phone number is written with its country code, such as +86.', {
    field: 'phone',
  });
}
