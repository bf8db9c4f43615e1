/**
 * Why the shop itself moves stock, with the words that its ledger keeps: staff search them, and functions of the database write them too.
 * The ledger is only added to, so the words of a cause never change.
 */
export const STOCK_CAUSES = {
  hold_expired: 'hold expired',
  given_back: 'given back',
  no_longer_wanted: 'no longer wanted',
  taken_from_nearer: 'taken from nearer',
  moved_to_pickup: 'moved to the pickup point',
  promised_units_came: 'promised units came',
  order_expired: 'order expired',
  order_cancelled: 'order cancelled',
  rest_cancelled: 'rest of the order cancelled',
  payment_refunded: 'payment refunded',
  payment_voided: 'payment voided',
  parcel_left: 'parcel left',
  collected: 'collected',
  order_returned: 'order returned',
  opening_stock: 'Opening stock',
  supplier_delivery: 'Delivery from the supplier',
} as const;
export type StockCause = keyof typeof STOCK_CAUSES;
export const STOCK_CAUSE_CODES = Object.keys(STOCK_CAUSES) as readonly StockCause[];

const BY_WORDS: ReadonlyMap<string, StockCause> = new Map(STOCK_CAUSE_CODES.map((code) => [STOCK_CAUSES[code], code]));
/** How returns were written down at first. */
const NUMBERED_RETURN = /^return of order \d+$/;

/** Which of its own causes the ledger's words say; null for what staff wrote, and for none. */
export function stockCauseOf(words: string): StockCause | null {
  return BY_WORDS.get(words) ?? (NUMBERED_RETURN.test(words) ? 'order_returned' : null);
}
