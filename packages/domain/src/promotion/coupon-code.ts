import { DomainError } from '../errors.ts';

/** Letters and digits that nobody takes for one another on paper or on the phone: no 0, O, 1, I, L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUP = 4;

export const MAX_CODE_LENGTH = 40;
/** The most codes one cart may carry. */
export const MAX_CART_COUPONS = 5;
/** The most codes that are made at once. */
export const MAX_CODE_BATCH = 10_000;

/** How a code is stored and looked up: however it was typed, with full-width letters or in small ones. */
export function normalizeCouponCode(typed: string): string {
  const code = typed.normalize('NFKC').trim().toUpperCase().replace(/\s+/gu, '');
  if (/^[A-Z0-9][A-Z0-9-]{1,39}$/.test(code)) return code;
  throw new DomainError('INVALID_INPUT', 'A code has 2 to 40 letters, digits and hyphens.', { field: 'code' });
}

/**
 * A code in groups of four, e.g. `SPRING-7K3M-WQ9T-2XHD`.
 *
 * @param random a byte for each character; twelve make about 59 bits, which nobody guesses
 */
export function couponCode(prefix: string, random: Uint8Array): string {
  const characters = Array.from(random, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  const groups = characters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
  return [...(prefix === '' ? [] : [prefix]), ...groups].join('-');
}
