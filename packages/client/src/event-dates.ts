import type {
  CartChanged,
  MetricChanged,
  OrderEvent,
  OrdersJoined,
  StaffStockChanged,
  StockChanged,
  StoreOrderEvent,
} from '@pushcart/domain';

/** Where a type holds dates, as paths. */
type DatePath<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends Date
    ? K
    : NonNullable<T[K]> extends readonly unknown[]
      ? never
      : NonNullable<T[K]> extends object
        ? `${K}.${DatePath<NonNullable<T[K]>>}`
        : never;
}[keyof T & string];

type Dates<T> = Readonly<Record<DatePath<T>, true>>;

// Events travel as the plain JSON they are stored as. A date that is added to an event and not here does not compile.
const DATES = {
  'stock.watch': {} satisfies Dates<StockChanged>,
  'inventory.watch': {} satisfies Dates<StaffStockChanged>,
  'cart.watch': {} satisfies Dates<CartChanged>,
  'order.watch': {
    at: true,
    holdExpiresAt: true,
    'payment.scannedAt': true,
    'shipment.printedAt': true,
    'shipment.estimate.from': true,
    'shipment.estimate.to': true,
    'scan.occurredAt': true,
    'return.createdAt': true,
    'pickup.readyAt': true,
  } satisfies Dates<OrderEvent>,
  'order.watchJoined': { 'joined.at': true } satisfies Dates<OrdersJoined>,
  'order.watchStore': { at: true, 'order.placedAt': true } satisfies Dates<StoreOrderEvent>,
  'metrics.watch': { 'bucket.startsAt': true } satisfies Dates<MetricChanged>,
};

const PATHS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(DATES).map(([procedure, dates]) => [procedure, Object.keys(dates).map((path) => path.split('.'))]),
);

/** Turns the dates of an event, in place, from text into `Date`. */
export function reviveDates(procedure: string, event: unknown): void {
  for (const path of PATHS.get(procedure) ?? []) reviveAt(event, path);
}

function reviveAt(root: unknown, path: readonly string[]): void {
  const parent = path.slice(0, -1).reduce<unknown>(child, root);
  const last = path.at(-1) ?? '';
  const value = child(parent, last);
  if (typeof parent === 'object' && parent !== null && typeof value === 'string')
    Reflect.set(parent, last, new Date(value));
}

function child(parent: unknown, key: string): unknown {
  return typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined;
}
