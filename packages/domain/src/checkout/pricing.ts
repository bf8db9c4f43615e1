import { DomainError } from '../errors.ts';
import type { Money } from '../money.ts';

/** What counts for the price of a delivery. */
export interface WeighedLine {
  readonly quantity: number;
  readonly weightGrams: number;
}

export interface OrderPrice {
  readonly subtotal: Money;
  readonly shipping: Money;
  /** Off goods and delivery. */
  readonly discount: Money;
  /** Contained in `total`. */
  readonly tax: Money;
  readonly total: Money;
}

export function totalWeight(lines: readonly WeighedLine[]): number {
  return lines.reduce((grams, line) => grams + line.weightGrams * line.quantity, 0);
}

/** Refuses a total other than the one the shopper agreed to; the answer carries the one that holds now. */
export function requireAgreedTotal(total: Money, agreed: Money): void {
  if (total.amount === agreed.amount && total.currency === agreed.currency) return;
  throw new DomainError('PRICE_CHANGED', 'The total has changed. Agree to the new one to go on.', { total });
}
