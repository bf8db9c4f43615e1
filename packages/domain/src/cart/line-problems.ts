import { DomainError } from '../errors.ts';
import type { Money } from '../money.ts';
import { type LineProblem, MAX_LINE_QUANTITY } from './cart.ts';

/** What the shopper has to decide on before this line can be ordered. A line that is gone has no other problem. */
export function lineProblems(line: {
  readonly isForSale: boolean;
  readonly quantity: number;
  readonly available: number;
  /** The most this shopper may order of it. */
  readonly limit: number;
  readonly priceSeen: Money;
  readonly priceNow: Money;
}): readonly LineProblem[] {
  if (!line.isForSale) return [{ kind: 'gone' }];
  const problems: LineProblem[] = [];
  if (line.available <= 0) problems.push({ kind: 'sold_out' });
  else if (line.available < Math.min(line.quantity, line.limit)) {
    problems.push({ kind: 'fewer_left', available: line.available });
  } else if (line.limit < line.quantity) problems.push({ kind: 'over_limit', limit: line.limit });
  if (line.priceSeen.amount !== line.priceNow.amount) {
    problems.push({ kind: 'price_changed', was: line.priceSeen, now: line.priceNow });
  }
  return problems;
}

/** Refuses what is not a whole number of units, or more than a line may have. */
export function requireQuantity(quantity: number): void {
  if (!Number.isInteger(quantity) || quantity < 1) {
    throw new DomainError('INVALID_INPUT', `A quantity is a whole number from 1 on, not ${quantity}.`, {
      field: 'quantity',
    });
  }
  if (quantity > MAX_LINE_QUANTITY) {
    throw new DomainError('QUANTITY_LIMIT', `At most ${MAX_LINE_QUANTITY} of one product can be ordered at once.`, {
      limit: MAX_LINE_QUANTITY,
    });
  }
}
