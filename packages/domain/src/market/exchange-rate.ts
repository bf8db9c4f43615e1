import { proportion } from '../allocate.ts';
import { DomainError } from '../errors.ts';
import { decimalsOf } from '../money-text.ts';

/** So many minor units of one currency are so many of another: `numerator / denominator`, exact. */
export interface ExchangeRate {
  readonly numerator: number;
  readonly denominator: number;
}

/** More digits would not fit into whole numbers together with the minor units of every currency. */
const MAX_DIGITS = 12;

/** The rate that turns the money back. */
export const reciprocal = ({ numerator, denominator }: ExchangeRate): ExchangeRate => ({
  numerator: denominator,
  denominator: numerator,
});

/** The amount in the other currency, rounded half up to its minor unit; `exchange()` in the database says the same. */
export function exchange(amount: number, { numerator, denominator }: ExchangeRate): number {
  return proportion(amount, numerator, denominator);
}

/** What one unit of `from` is in `to`, given as a decimal number with a point. */
export function parseRate(text: string, from: string, to: string): ExchangeRate {
  const [, whole = '', fraction = ''] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text.trim()) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (digits === '' || digits.length > MAX_DIGITS || Number(digits) === 0) {
    throw new DomainError('INVALID_INPUT', `A rate is a decimal number of at most ${MAX_DIGITS} digits.`, {
      field: 'rate',
    });
  }
  const finer = decimalsOf(to) - decimalsOf(from);
  return {
    numerator: Number(digits) * 10 ** Math.max(finer, 0),
    denominator: 10 ** (fraction.length + Math.max(-finer, 0)),
  };
}

/** The rate as `parseRate` takes it, without zeros at its end. */
export function rateText({ numerator, denominator }: ExchangeRate, from: string, to: string): string {
  const finer = decimalsOf(to) - decimalsOf(from);
  const units = BigInt(numerator) / 10n ** BigInt(Math.max(finer, 0));
  const decimals = String(denominator).length - 1 - Math.max(-finer, 0);
  const digits = String(units).padStart(decimals + 1, '0');
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}
