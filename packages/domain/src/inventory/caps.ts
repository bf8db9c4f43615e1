import { MAX_LINE_QUANTITY } from '../cart/cart.ts';
import { DomainError } from '../errors.ts';

/** How much of a variant is sold to one shopper; null: no bound of its own. */
export interface VariantCaps {
  /** In one order. */
  readonly maxPerOrder: number | null;
  /** In all orders of one shopper that are not off. */
  readonly maxPerPerson: number | null;
}

const MAX_CAP = 1_000_000;

export function requireCaps(caps: VariantCaps): VariantCaps {
  for (const field of ['maxPerOrder', 'maxPerPerson'] as const) {
    const cap = caps[field];
    if (cap === null || (Number.isInteger(cap) && cap >= 1 && cap <= MAX_CAP)) continue;
    throw new DomainError('INVALID_INPUT', `A cap is a whole number from 1 to ${MAX_CAP}, or none.`, { field });
  }
  return caps;
}

/**
 * The most units of the variant this shopper can order now, which may be none.
 *
 * @param ordered what the shopper has in orders that are not off
 */
export function mostUnits({ maxPerOrder, maxPerPerson }: VariantCaps, ordered: number): number {
  const left = maxPerPerson === null ? MAX_LINE_QUANTITY : Math.max(0, maxPerPerson - ordered);
  return Math.min(MAX_LINE_QUANTITY, maxPerOrder ?? MAX_LINE_QUANTITY, left);
}
