import { STOCK_CAUSES } from '@pushcart/domain';
import type { HistoryContext, OrderRows } from './history-orders.ts';
import { idOf } from './ids.ts';
import type { ImportDeps } from './import-deps.ts';
import type { OrderImport, ReceiptImport } from './import-types.ts';

/** The movements of stock that a history implies, and the levels they lead to. */
export interface Ledger {
  /** Orders hold when they are placed and ship or release later; what happens after the last of them was placed is kept back. */
  add(orders: readonly OrderRows[], receipts: readonly ReceiptImport[]): Promise<void>;
  /** Writes what was kept back, and the levels. */
  finish(): Promise<void>;
}

interface Entry {
  readonly sku: string;
  readonly warehouse: string;
  readonly kind: 'receive' | 'hold' | 'release' | 'ship';
  readonly onHandDelta: number;
  readonly reservedDelta: number;
  readonly at: Date;
  readonly orderId: string | null;
}

interface Level {
  readonly variantId: string;
  readonly warehouseId: string;
  onHand: number;
  reserved: number;
  version: number;
}

export async function openLedger(deps: ImportDeps, context: HistoryContext): Promise<Ledger> {
  const levels = await readLevels(deps, context);
  let keptBack: Entry[] = [];

  const write = async (entries: readonly Entry[]) => {
    const movements = entries.map((entry) => {
      const level = levelOf(entry);
      level.onHand += entry.onHandDelta;
      level.reserved += entry.reservedDelta;
      level.version += 1;
      return {
        variantId: level.variantId,
        warehouseId: level.warehouseId,
        kind: entry.kind,
        onHandDelta: entry.onHandDelta,
        reservedDelta: entry.reservedDelta,
        version: level.version,
        orderId: entry.orderId,
        cause: entry.kind === 'receive' ? STOCK_CAUSES.supplier_delivery : '',
        createdAt: entry.at,
      };
    });
    await deps.insert('stock_movements', movements);
  };
  const levelOf = ({ sku, warehouse }: Entry): Level => {
    const warehouseId = idOf(context.warehouseIds, warehouse);
    const level = levels.get(`${context.variants.get(sku)?.id} ${warehouseId}`);
    if (level === undefined) throw new Error(`${sku} has no stock level in ${warehouse}.`);
    return level;
  };

  return {
    async add(orders, receipts) {
      const entries = [...keptBack, ...receipts.map(receiptEntry), ...orders.flatMap(orderEntries)];
      entries.sort((a, b) => a.at.getTime() - b.at.getTime());
      // Versions follow time: what happens later waits for what the next orders do before it.
      const horizon = orders.at(-1)?.source.history[0]?.at ?? new Date(0);
      const due = entries.findIndex(({ at }) => at > horizon);
      keptBack = due === -1 ? [] : entries.slice(due);
      await write(due === -1 ? entries : entries.slice(0, due));
    },
    async finish() {
      await write(keptBack);
      keptBack = [];
      await saveLevels(deps, [...levels.values()]);
    },
  };
}

function receiptEntry({ sku, warehouse, quantity, at }: ReceiptImport): Entry {
  return { sku, warehouse, kind: 'receive', onHandDelta: quantity, reservedDelta: 0, at, orderId: null };
}

const KINDS: Partial<Record<OrderImport['history'][number]['status'], Entry['kind']>> = {
  placed: 'hold',
  shipped: 'ship',
  cancelled: 'release',
};

function orderEntries({ source, id }: OrderRows): Entry[] {
  return source.history.flatMap(({ status, at }) => {
    const kind = KINDS[status];
    if (kind === undefined) return [];
    return source.lines.map(({ sku, quantity }) => ({
      sku,
      warehouse: source.warehouse,
      kind,
      onHandDelta: kind === 'ship' ? -quantity : 0,
      reservedDelta: kind === 'hold' ? quantity : -quantity,
      at,
      orderId: id,
    }));
  });
}

async function readLevels({ pool }: ImportDeps, { storeId }: HistoryContext): Promise<Map<string, Level>> {
  const { rows } = await pool.query<Level>(
    `SELECT level.variant_id AS "variantId", level.warehouse_id AS "warehouseId", level.on_hand AS "onHand",
       level.reserved, level.version::int
     FROM stock_levels level JOIN variants variant ON variant.id = level.variant_id WHERE variant.store_id = $1`,
    [storeId],
  );
  return new Map(rows.map((level) => [`${level.variantId} ${level.warehouseId}`, level]));
}

const LEVELS_AT_ONCE = 20_000;

async function saveLevels({ pool }: ImportDeps, levels: readonly Level[]): Promise<void> {
  for (let start = 0; start < levels.length; start += LEVELS_AT_ONCE) {
    await pool.query(
      `UPDATE stock_levels AS level SET on_hand = new."onHand", reserved = new.reserved, version = new.version
       FROM jsonb_to_recordset($1) AS new ("variantId" uuid, "warehouseId" uuid, "onHand" int, reserved int, version bigint)
       WHERE level.variant_id = new."variantId" AND level.warehouse_id = new."warehouseId"`,
      [JSON.stringify(levels.slice(start, start + LEVELS_AT_ONCE))],
    );
  }
}
