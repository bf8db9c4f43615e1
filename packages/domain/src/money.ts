import { DomainError } from './errors.ts';

/** An amount in minor units of its currency (cents, fen, yen): always a safe integer. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) {
    throw new DomainError('INVALID_INPUT', `Amount ${amount} is not a whole number of minor units.`);
  }
  return { amount, currency };
}

export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new DomainError('CURRENCY_MISMATCH', `Cannot add ${b.currency} to ${a.currency}.`);
  }
  return money(a.amount + b.amount, a.currency);
}

/** Whether a price is another one than before; in another currency that is not to be told. */
export function hasMoved(before: Money, now: Money): boolean {
  return before.currency === now.currency && before.amount !== now.amount;
}

export function timesMoney(a: Money, quantity: number): Money {
  return money(a.amount * quantity, a.currency);
}

export function sumMoney(parts: readonly Money[], currency: string): Money {
  return parts.reduce(addMoney, money(0, currency));
}
