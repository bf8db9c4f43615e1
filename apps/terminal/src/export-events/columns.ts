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
