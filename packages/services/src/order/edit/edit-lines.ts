import { DomainError, MAX_LINE_QUANTITY, type PriceReason } from '@pushcart/domain';
import type { EditLine, OrderEdit } from './order-edit-service.ts';

/** Refuses lines that make no order, before anything is read. */
export function requireLines(lines: readonly EditLine[]): void {
  if (lines.length === 0) {
    throw new DomainError('INVALID_INPUT', 'An order has at least one line. Cancel it instead.', { field: 'lines' });
  }
  if (new Set(lines.map(({ variantId }) => variantId)).size !== lines.length) {
    throw new DomainError('INVALID_INPUT', 'A variant stands in one line.', { field: 'lines' });
  }
  const isOff = ({ quantity, price }: EditLine) =>
    !Number.isInteger(quantity) ||
    quantity < 1 ||
    quantity > MAX_LINE_QUANTITY ||
    (price !== undefined && (!Number.isSafeInteger(price.amount) || price.amount < 0));
  if (!lines.some(isOff)) return;
  throw new DomainError('INVALID_INPUT', `A line has 1 to ${MAX_LINE_QUANTITY} units at a price.`, { field: 'lines' });
}

/** The reasons of the prices that an edit sets, by variant. */
export function reasonsOf(lines: OrderEdit['lines']): ReadonlyMap<string, PriceReason> {
  return new Map(
    (lines ?? []).flatMap(({ variantId, price }) => (price === undefined ? [] : [[variantId, price.reason]])),
  );
}
