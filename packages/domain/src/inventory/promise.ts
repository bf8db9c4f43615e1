import { DomainError } from '../errors.ts';
import { MAX_STOCK_DELTA } from './delta.ts';

export const PROMISE_KINDS = ['none', 'backorder', 'preorder'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** What a shopper is told of units that are still to come. */
export interface StockPromise {
  readonly kind: Exclude<PromiseKind, 'none'>;
  /** The day they arrive, as YYYY-MM-DD; of a pre-order alone. */
  readonly arrivesOn: string | null;
}

/** What staff say of selling units of a variant before they are there. */
export interface PromiseDraft {
  readonly kind: PromiseKind;
  /** The most units that may be promised at any time, over all orders and carts. */
  readonly limit: number;
  readonly arrivesOn: string | null;
}

/** The terms as they are now; `promised` is never more than `limit`. */
export interface PromiseTerms extends PromiseDraft {
  readonly promised: number;
  readonly version: number;
}

/** Units of an order that are still to come. */
export interface AwaitedUnits {
  readonly variantId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly arrivesOn: string | null;
}

/**
 * Terms that say all they need to and nothing they do not: only a pre-order has a day, and what is not promised has no limit.
 *
 * @param today as YYYY-MM-DD; units cannot arrive before it
 */
export function requirePromise(draft: PromiseDraft, today: string): PromiseDraft {
  if (draft.kind === 'none') return { kind: 'none', limit: 0, arrivesOn: null };
  const { limit } = draft;
  check(
    Number.isInteger(limit) && limit >= 1 && limit <= MAX_STOCK_DELTA,
    'limit',
    'A limit is a whole number of units from 1 on.',
  );
  if (draft.kind === 'backorder') return { kind: 'backorder', limit, arrivesOn: null };
  const { arrivesOn } = draft;
  check(arrivesOn !== null && isDay(arrivesOn), 'arrivesOn', 'A pre-order needs the day on which it arrives.');
  check(arrivesOn !== null && arrivesOn >= today, 'arrivesOn', 'What is to come cannot have arrived before today.');
  return { kind: 'preorder', limit, arrivesOn };
}

/** Refuses to pack an order that waits for units. */
export function requireAllThere(orderNumber: number, awaited: readonly AwaitedUnits[]): void {
  if (awaited.length === 0) return;
  const what = awaited.map(({ quantity, sku }) => `${quantity} × ${sku}`).join(', ');
  throw new DomainError('ORDER_AWAITS_STOCK', `Order ${orderNumber} still waits for ${what}.`, { awaited });
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function check(isRight: boolean, field: string, message: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', message, { field });
}
