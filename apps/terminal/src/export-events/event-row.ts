import type { StoreEvent } from '@pushcart/client';
import { COLUMNS, type ColumnName, type ColumnType } from './columns.ts';

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
