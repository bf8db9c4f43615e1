import { DomainError } from '../errors.ts';
import type { PriceListId, VariantId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import { requireText } from '../text.ts';

/** How many prices a list holds, and how many are written at once. */
export const MAX_LIST_PRICES = 10_000;
export const MAX_PRICES_AT_ONCE = 200;
const MAX_AMOUNT = 1_000_000_000;
const MAX_PRIORITY = 1_000;

/** Prices that hold in a time instead of the base prices; of several lists in force, the highest priority wins. */
export interface PriceListDraft {
  readonly name: string;
  /** ISO 4217: of the store, or of one of its markets. */
  readonly currency: string;
  readonly startsAt: Date | null;
  /** The first moment it is no longer in force. */
  readonly endsAt: Date | null;
  readonly priority: number;
}

export interface PriceListView extends PriceListDraft {
  readonly id: PriceListId;
  readonly version: number;
  readonly priceCount: number;
  readonly isInForce: boolean;
}

/** A price of a list; `amount` null takes it out of the list again. Minor units of the list's currency. */
export interface ListPrice {
  readonly variantId: VariantId;
  readonly amount: number | null;
  readonly compareAt: number | null;
}

export interface ListPriceView {
  readonly variantId: VariantId;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly amount: number;
  readonly compareAt: number | null;
  /** What it costs without any list; null where it has no such price in the list's currency. */
  readonly base: number | null;
  /** What shoppers pay now, and of which list that is; null as the list means the base price. */
  readonly now: { readonly amount: number; readonly priceListId: PriceListId | null } | null;
}

/** A variant that a price can be written for. */
export interface PricedVariant {
  readonly variantId: VariantId;
  readonly sku: string;
  readonly name: LocalizedText;
  /** Minor units of the list's currency. */
  readonly base: number | null;
}

/** Another list that holds at the same time for some of the same variants. */
export interface PriceListOverlap {
  readonly priceListId: PriceListId;
  readonly name: string;
  readonly priority: number;
  /** How many variants are in both. */
  readonly count: number;
}

/** Whose price is paid where two lists hold: that of the higher priority, and of equal ones the lower price. */
export function overlapOutcome(own: number, other: number): 'wins' | 'loses' | 'lowest' {
  if (own === other) return 'lowest';
  return own > other ? 'wins' : 'loses';
}

export function requirePriceList(draft: PriceListDraft): PriceListDraft {
  const { currency, startsAt, endsAt, priority } = draft;
  if (!/^[A-Z]{3}$/.test(currency)) throw wrong('currency');
  if (startsAt !== null && endsAt !== null && startsAt >= endsAt) throw wrong('endsAt');
  if (!Number.isInteger(priority) || Math.abs(priority) > MAX_PRIORITY) throw wrong('priority');
  return { ...draft, name: requireText('name', draft.name, { max: 120 }) };
}

export function requireListPrices(prices: readonly ListPrice[]): void {
  const isRight = ({ amount, compareAt }: ListPrice) =>
    [amount, compareAt].every((part) => part === null || (Number.isInteger(part) && part >= 0 && part <= MAX_AMOUNT)) &&
    (compareAt === null || (amount !== null && compareAt > amount));
  const isEachOnce = new Set(prices.map(({ variantId }) => variantId)).size === prices.length;
  if (prices.length > MAX_PRICES_AT_ONCE || !isEachOnce || !prices.every(isRight)) throw wrong('prices');
}

function wrong(field: string): DomainError {
  return new DomainError('INVALID_INPUT', `The ${field} of this price list makes no sense.`, { field });
}
