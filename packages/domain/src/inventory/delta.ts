import { DomainError } from '../errors.ts';

/** The most units that one adjustment by hand may add or take. */
export const MAX_STOCK_DELTA = 1_000_000;

/** Refuses what is no whole number of units, nothing at all, or beyond any real delivery. */
export function requireDelta(delta: number): void {
  if (Number.isInteger(delta) && delta !== 0 && Math.abs(delta) <= MAX_STOCK_DELTA) return;
  throw new DomainError('INVALID_INPUT', `A change of stock is a whole number of units, not ${delta}.`, {
    field: 'delta',
  });
}

/** Refuses what is no number of units that can be counted on a shelf. */
export function requireCounted(onHand: number): void {
  if (Number.isInteger(onHand) && onHand >= 0 && onHand <= MAX_STOCK_DELTA) return;
  throw new DomainError('INVALID_INPUT', `What is counted is a whole number of units, not ${onHand}.`, {
    field: 'onHand',
  });
}
