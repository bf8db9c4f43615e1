import type { StoreEvent } from '@pushcart/client';

/** How a column is written: as Parquet's type of that name, and in NDJSON as a number, text or an object. */
export type ColumnType = 'INT64' | 'INT32' | 'STRING' | 'TIMESTAMP' | 'JSON';

interface Column {
  readonly type: ColumnType;
  /** Every row has it. */
  readonly always?: true;
}

/** The columns of every file, in their order. New ones are added at the end; none changes its meaning. Times are UTC, money is minor units. */
export const COLUMNS = {
  position: { type: 'INT64', always: true },
  id: { type: 'STRING', always: true },
  topic: { type: 'STRING', always: true },
  seq: { type: 'INT64', always: true },
  type: { type: 'STRING', always: true },
  schema_version: { type: 'INT32', always: true },
  occurred_at: { type: 'TIMESTAMP', always: true },
  status: { type: 'STRING' },
  version: { type: 'INT64' },
  order_id: { type: 'STRING' },
  order_number: { type: 'INT64' },
  placed_at: { type: 'TIMESTAMP' },
  item_count: { type: 'INT32' },
  order_total: { type: 'INT64' },
  moved: { type: 'INT64' },
  refund: { type: 'INT64' },
  currency: { type: 'STRING' },
  parcel_id: { type: 'STRING' },
  carrier: { type: 'STRING' },
  tracking_number: { type: 'STRING' },
  return_id: { type: 'STRING' },
  return_reason: { type: 'STRING' },
  variant_id: { type: 'STRING' },
  warehouse_id: { type: 'STRING' },
  sku: { type: 'STRING' },
  on_hand: { type: 'INT32' },
  reserved: { type: 'INT32' },
  available: { type: 'INT32' },
  low_stock_threshold: { type: 'INT32' },
  product_id: { type: 'STRING' },
  review_id: { type: 'STRING' },
  rating: { type: 'INT32' },
  rest: { type: 'JSON' },
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

/** What there is of an event by column. Times are ISO 8601. */
export type EventRow = Partial<Record<ColumnName, unknown>> & {
  readonly position: number;
  readonly occurred_at: string;
};

interface Places {
  readonly [name: string]: ColumnName | Places;
}

/** Which column holds which part of an event's data. */
const PLACES: Places = {
  order: {
    id: 'order_id',
    number: 'order_number',
    status: 'status',
    version: 'version',
    total: { amount: 'order_total', currency: 'currency' },
    itemCount: 'item_count',
    placedAt: 'placed_at',
  },
  moved: { amount: 'moved', currency: 'currency' },
  orderId: 'order_id',
  parcel: {
    id: 'parcel_id',
    carrier: 'carrier',
    trackingNumber: 'tracking_number',
    status: 'status',
    version: 'version',
  },
  return: {
    id: 'return_id',
    status: 'status',
    reason: 'return_reason',
    refund: { amount: 'refund', currency: 'currency' },
    version: 'version',
  },
  variantId: 'variant_id',
  warehouseId: 'warehouse_id',
  sku: 'sku',
  onHand: 'on_hand',
  reserved: 'reserved',
  available: 'available',
  lowStockThreshold: 'low_stock_threshold',
  productId: 'product_id',
  reviewId: 'review_id',
  review: { productId: 'product_id', rating: 'rating', status: 'status', version: 'version' },
  version: 'version',
};

/**
 * An event as a row. What of its data has no column, or does not fit into the one it would have, is in `rest` under the names it had:
 * nothing is lost of a newer shop's events either.
 */
export function rowOf({ id, position, topic, seq, type, version, timestamp, data }: StoreEvent): EventRow {
  const row: Record<string, unknown> = { position, id, topic, seq, type, schema_version: version };
  row.occurred_at = timestamp;
  const rest = placeParts(data, PLACES, row);
  if (rest !== null) row.rest = rest;
  return row as EventRow;
}

/** Puts the parts of `data` into their columns. Returns what is left; null when that is nothing. */
function placeParts(data: object, places: Places, row: Record<string, unknown>): object | null {
  let rest: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(data)) {
    if (value === null || value === undefined) continue;
    const place = Object.hasOwn(places, name) ? places[name] : undefined;
    const left = leftOf(value, place, row);
    if (left === null) continue;
    rest ??= {};
    rest[name] = left;
  }
  return rest;
}

function leftOf(value: unknown, place: ColumnName | Places | undefined, row: Record<string, unknown>): unknown {
  if (place === undefined) return value;
  if (typeof place === 'object') return isObject(value) ? placeParts(value, place, row) : value;
  if (!fits(value, COLUMNS[place].type)) return value;
  row[place] ??= value;
  return row[place] === value ? null : value;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fits(value: unknown, type: ColumnType): boolean {
  switch (type) {
    case 'INT64':
      return Number.isSafeInteger(value);
    case 'INT32':
      return Number.isInteger(value) && Math.trunc(value as number) === ((value as number) | 0);
    case 'STRING':
      return typeof value === 'string';
    case 'TIMESTAMP':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    case 'JSON':
      return true;
  }
}
