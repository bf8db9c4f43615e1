import { proportion } from '../allocate.ts';
import { DomainError } from '../errors.ts';
import type { CategoryId, ProductId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';
import type { ProductStatus } from './staff-product.ts';

/** How many products one bulk change takes. */
export const MAX_BULK = 200;
const MAX_AMOUNT = 1_000_000_000;

/** By basis points (1000 = 10 % more, -1000 = 10 % less), or by minor units of the store's currency. */
export type PriceChange =
  | { readonly by: 'percent'; readonly basisPoints: number }
  | { readonly by: 'amount'; readonly amount: number };

export type BulkChange =
  | { readonly kind: 'price'; readonly change: PriceChange }
  | { readonly kind: 'status'; readonly status: ProductStatus }
  | { readonly kind: 'category'; readonly categoryId: CategoryId; readonly isIn: boolean };

/** What a bulk change does, or did, to a product. */
export interface BulkRow {
  readonly productId: ProductId;
  readonly name: LocalizedText;
  /** What the change is made to; after it was made, what it led to. */
  readonly version: number;
  /** `stale`: somebody changed the product since it was looked at, so it stays as it is. */
  readonly outcome: 'changes' | 'same' | 'stale';
  readonly prices: readonly { readonly sku: string; readonly before: Money; readonly after: Money }[];
}

export function requirePriceChange(change: PriceChange): void {
  const isRight =
    change.by === 'percent'
      ? Number.isInteger(change.basisPoints) && change.basisPoints >= -10_000 && change.basisPoints <= 100_000
      : Number.isInteger(change.amount) && Math.abs(change.amount) <= MAX_AMOUNT;
  if (!isRight) throw new DomainError('INVALID_INPUT', 'No price changes by this.', { field: 'change' });
}

/**
 * A price after the change, rounded half up to the minor unit and never below zero. A price before that is not above the new one any
 * more is dropped.
 */
export function changePrice(
  { amount, compareAt }: { readonly amount: number; readonly compareAt: number | null },
  change: PriceChange,
): { readonly amount: number; readonly compareAt: number | null } {
  const next =
    change.by === 'percent' ? proportion(amount, 10_000 + change.basisPoints, 10_000) : amount + change.amount;
  const bounded = Math.min(Math.max(next, 0), MAX_AMOUNT);
  return { amount: bounded, compareAt: compareAt !== null && compareAt > bounded ? compareAt : null };
}
