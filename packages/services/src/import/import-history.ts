import { createFigures } from './history-figures.ts';
import { openLedger } from './history-ledger.ts';
import { type HistoryContext, type OrderRows, orderRowsOf } from './history-orders.ts';
import { parcelRowsOf } from './history-parcels.ts';
import { idOf } from './ids.ts';
import type { ImportDeps } from './import-deps.ts';
import { importReviews } from './import-reviews.ts';
import type { HistoryImport } from './import-types.ts';
import { readContext } from './read-context.ts';

/** A store's past on its way in, piece by piece, so that it need not fit into memory. */
export interface PastImport {
  /** Orders placed after those of the pieces before, and what was received in time for them. */
  add(piece: HistoryImport): Promise<void>;
  /** Writes what all pieces add up to: levels, figures, sales and stars. */
  finish(): Promise<void>;
}

/**
 * Brings a store's past: orders with payments and parcels, the ledger they imply, reviews and figures. Tells no events, since nothing of
 * it happens now. `accountIds` are ids by e-mail, and may grow between pieces.
 */
export async function openPast(
  deps: ImportDeps,
  storeId: string,
  accountIds: ReadonlyMap<string, string>,
): Promise<PastImport> {
  const { insert, pool } = deps;
  const context = await readContext(deps, storeId, accountIds);
  const ledger = await openLedger(deps, context);
  const figures = createFigures(context.currency, context.timeZone);
  let placed = 0;

  return {
    async add({ orders, receipts, reviews }) {
      const rows = orders.map((order, index) => orderRowsOf(deps, context, order, placed + index));
      placed += rows.length;
      for (const { source, total } of rows) figures.add(source, total);
      await insertOrders(deps, rows);
      await Promise.all([
        insertParcels(deps, context, rows),
        insertHolds(deps, context, rows),
        ledger.add(rows, receipts),
        importReviews(deps, context, reviews, rows),
      ]);
    },
    async finish() {
      await ledger.finish();
      const buckets = figures.buckets();
      await insert(
        'store_metrics',
        buckets.map((bucket) => ({ ...bucket, storeId, version: 1 })),
      );
      await pool.query('UPDATE stores SET order_number = order_number + $2 WHERE id = $1', [storeId, placed]);
      await pool.query(SAVE_SALES, [storeId]);
      await pool.query('SELECT refresh_customers($1)', [storeId]);
      await pool.query(SAVE_STARS, [storeId]);
      await pool.query('SELECT learn_orders(array_agg(id)) FROM orders WHERE store_id = $1', [storeId]);
    },
  };
}

async function insertOrders({ insert }: ImportDeps, rows: readonly OrderRows[]): Promise<void> {
  await insert(
    'orders',
    rows.map(({ order }) => order),
  );
  await insert(
    'order_lines',
    rows.flatMap(({ lines }) => lines),
  );
  await insert(
    'order_history',
    rows.flatMap(({ history: steps }) => steps),
  );
  await insert(
    'payments',
    rows.flatMap(({ payment }) => payment ?? []),
  );
}

async function insertParcels(deps: ImportDeps, context: HistoryContext, rows: readonly OrderRows[]): Promise<void> {
  const { insert } = deps;
  const parcels = rows.flatMap((row) => parcelRowsOf(deps, context, row) ?? []);
  await insert(
    'shipments',
    parcels.map(({ shipment }) => shipment),
  );
  await insert(
    'shipment_lines',
    parcels.flatMap(({ lines }) => lines),
  );
  await insert(
    'tracking_events',
    parcels.flatMap(({ scans }) => scans),
  );
}

/** What was paid and has not left holds its stock. */
function insertHolds({ insert }: ImportDeps, context: HistoryContext, rows: readonly OrderRows[]): Promise<void> {
  const waiting = rows.filter(({ source }) => source.status === 'paid' || source.status === 'packed');
  return insert(
    'reservations',
    waiting.flatMap(({ source, id, lines }) =>
      lines.map(({ variantId, quantity }) => ({
        storeId: context.storeId,
        variantId,
        warehouseId: idOf(context.warehouseIds, source.warehouse),
        quantity,
        orderId: id,
        status: 'claimed',
      })),
    ),
  );
}

const SAVE_SALES = `SELECT count_sales(array_agg(id)) FROM orders WHERE store_id = $1 AND paid_at IS NOT NULL`;

const SAVE_STARS = `
  UPDATE products AS p SET rating_sum = rated.sum, rating_count = rated.count
  FROM (SELECT product_id, sum(rating)::int AS sum, count(*)::int AS count FROM reviews
        WHERE status = 'published' GROUP BY product_id) AS rated
  WHERE p.id = rated.product_id AND p.store_id = $1`;
