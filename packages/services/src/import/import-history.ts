import { figuresOf } from './history-figures.ts';
import { ledgerOf } from './history-ledger.ts';
import { type HistoryContext, type OrderRows, orderRowsOf } from './history-orders.ts';
import { parcelRowsOf } from './history-parcels.ts';
import type { ImportDeps } from './import-deps.ts';
import { importReviews } from './import-reviews.ts';
import { idOf } from './import-store.ts';
import type { HistoryImport } from './import-types.ts';
import { readContext } from './read-context.ts';

/**
 * Brings a store's past: orders with payments and parcels, the ledger they imply, reviews and figures. Tells no events, since nothing of
 * it happens now. `accountIds` are ids by e-mail.
 */
export async function importHistory(
  deps: ImportDeps,
  storeId: string,
  accountIds: ReadonlyMap<string, string>,
  history: HistoryImport,
): Promise<void> {
  const { db, insert } = deps;
  const context = await readContext(deps, storeId, accountIds);
  const rows = history.orders.map((order, index) => orderRowsOf(deps, context, order, index));
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
  await db.store.update({ where: { id: storeId }, data: { orderNumber: context.firstNumber + rows.length - 1 } });
  await importParcels(deps, context, rows);
  await importLedger(deps, context, history, rows);
  await importFigures(deps, context, rows);
  await importReviews(deps, context, history.reviews, rows);
}

async function importParcels(deps: ImportDeps, context: HistoryContext, rows: readonly OrderRows[]): Promise<void> {
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

async function importLedger(
  { db, insert }: ImportDeps,
  context: HistoryContext,
  history: HistoryImport,
  rows: readonly OrderRows[],
): Promise<void> {
  const orderIds = new Map(rows.map(({ source, id }) => [source, id]));
  const levels = new Map(
    (await db.stockLevel.findMany({ where: { variant: { storeId: context.storeId } } })).map((level) => [
      `${level.variantId} ${level.warehouseId}`,
      level,
    ]),
  );
  const movements = ledgerOf(history).map((entry) => {
    const variantId = context.variants.get(entry.sku)?.id ?? '';
    const warehouseId = idOf(context.warehouseIds, entry.warehouse);
    const level = levels.get(`${variantId} ${warehouseId}`);
    if (level === undefined) throw new Error(`${entry.sku} has no stock level in ${entry.warehouse}.`);
    level.onHand += entry.onHandDelta;
    level.reserved += entry.reservedDelta;
    level.version += 1n;
    return {
      variantId,
      warehouseId,
      kind: entry.kind,
      onHandDelta: entry.onHandDelta,
      reservedDelta: entry.reservedDelta,
      version: Number(level.version),
      orderId: entry.order === null ? null : (orderIds.get(entry.order) ?? null),
      cause: entry.kind === 'receive' ? 'Delivery from the supplier' : '',
      createdAt: entry.at,
    };
  });
  await insert('stock_movements', movements);
  await saveLevels(db, [...levels.values()]);
  const waiting = rows.filter(({ source }) => source.status === 'paid' || source.status === 'packed');
  await insert(
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

type Level = { variantId: string; warehouseId: string; onHand: number; reserved: number; version: bigint };

async function saveLevels(db: ImportDeps['db'], levels: readonly Level[]): Promise<void> {
  await db.$executeRaw`
    UPDATE stock_levels AS l SET on_hand = n.on_hand, reserved = n.reserved, version = n.version
    FROM unnest(${levels.map((l) => l.variantId)}::uuid[], ${levels.map((l) => l.warehouseId)}::uuid[],
      ${levels.map((l) => l.onHand)}::int[], ${levels.map((l) => l.reserved)}::int[],
      ${levels.map((l) => String(l.version))}::bigint[]) AS n (variant_id, warehouse_id, on_hand, reserved, version)
    WHERE l.variant_id = n.variant_id AND l.warehouse_id = n.warehouse_id`;
}

async function importFigures(deps: ImportDeps, context: HistoryContext, rows: readonly OrderRows[]): Promise<void> {
  const { db, insert } = deps;
  const paid = rows.map(({ source, total }) => ({ order: source, total }));
  const buckets = figuresOf(paid, context.currency, context.timeZone);
  await insert(
    'store_metrics',
    buckets.map((bucket) => ({ ...bucket, storeId: context.storeId, version: 1 })),
  );
  await db.$executeRaw`
    UPDATE products AS p SET sales_count = sold.quantity
    FROM (SELECT l.product_id, sum(l.quantity)::int AS quantity FROM order_lines l JOIN orders o ON o.id = l.order_id
          WHERE o.store_id = ${context.storeId}::uuid AND o.paid_at IS NOT NULL GROUP BY l.product_id) AS sold
    WHERE p.id = sold.product_id`;
}
