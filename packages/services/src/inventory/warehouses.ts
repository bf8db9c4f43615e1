import {
  type Actor,
  DomainError,
  type LocalizedText,
  MAX_WAREHOUSES,
  requireId,
  requirePermission,
  requireWarehouse,
  type WarehouseDraft,
  type WarehouseView,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Reader, Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

/** In the order in which stock is taken from them. */
export async function listWarehouses({ db }: Deps, actor: Actor): Promise<readonly WarehouseView[]> {
  requirePermission(actor, 'stock.read');
  return readWarehouses(db, actor.storeId);
}

export async function createWarehouse(
  deps: Deps,
  actor: Actor,
  { key, ...input }: { draft: WarehouseDraft; key: string },
): Promise<readonly WarehouseView[]> {
  requirePermission(actor, 'warehouses.write');
  const draft = requireWarehouse(input.draft);
  const { storeId } = actor;
  return once(deps, actor, 'inventory.createWarehouse', key, input, async (tx) => {
    await lockWarehouses(tx, storeId);
    if ((await tx.warehouse.count({ where: { storeId } })) >= MAX_WAREHOUSES) {
      throw new DomainError('INVALID_INPUT', `A store has at most ${MAX_WAREHOUSES} warehouses.`);
    }
    await requireFreeCode(tx, storeId, draft.code);
    const { id } = await tx.warehouse.create({ data: { ...draft, storeId } });
    await recordAudit(deps, tx, actor, 'inventory.createWarehouse', id, { code: draft.code });
    return readWarehouses(tx, storeId);
  });
}

export async function editWarehouse(
  deps: Deps,
  actor: Actor,
  { warehouseId, ...input }: { warehouseId: string; draft: WarehouseDraft },
): Promise<readonly WarehouseView[]> {
  requirePermission(actor, 'warehouses.write');
  requireId(warehouseId, 'warehouse');
  const draft = requireWarehouse(input.draft);
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    await lockWarehouses(tx, storeId);
    await requireFreeCode(tx, storeId, draft.code, warehouseId);
    const { count } = await tx.warehouse.updateMany({ where: { id: warehouseId, storeId }, data: draft });
    if (count === 0) throw unknown();
    await recordAudit(deps, tx, actor, 'inventory.editWarehouse', warehouseId, { code: draft.code });
    return readWarehouses(tx, storeId);
  });
}

/** Takes a warehouse away in which nothing was ever moved. */
export async function removeWarehouse(
  deps: Deps,
  actor: Actor,
  { warehouseId }: { warehouseId: string },
): Promise<readonly WarehouseView[]> {
  requirePermission(actor, 'warehouses.write');
  requireId(warehouseId, 'warehouse');
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    await lockWarehouses(tx, storeId);
    const all = await readWarehouses(tx, storeId);
    const found = all.find(({ id }) => id === warehouseId);
    if (found === undefined) throw unknown();
    // Levels without a movement hold nothing. What is left has one, even if it came this moment.
    if (!found.isUsed) await tx.stockLevel.deleteMany({ where: { warehouseId, version: 0 } });
    if (found.isUsed || all.length === 1 || (await tx.stockLevel.count({ where: { warehouseId } })) > 0) {
      throw new DomainError('WAREHOUSE_IN_USE', 'A warehouse with a ledger, and the only one, stays.', { warehouseId });
    }
    await tx.warehouse.delete({ where: { id: warehouseId } });
    await recordAudit(deps, tx, actor, 'inventory.removeWarehouse', warehouseId, { code: found.code });
    return all.filter(({ id }) => id !== warehouseId);
  });
}

interface WarehouseRow {
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly position: number;
  readonly on_hand: bigint;
  readonly is_used: boolean;
}

async function readWarehouses(db: Reader, storeId: string): Promise<readonly WarehouseView[]> {
  const rows = await db.$queryRaw<WarehouseRow[]>`
    SELECT warehouse.id, code, name, city, region, country, latitude, longitude, position,
      (SELECT coalesce(sum(level.on_hand), 0)::bigint FROM stock_levels level
       WHERE level.warehouse_id = warehouse.id) AS on_hand,
      EXISTS (SELECT 1 FROM stock_levels level WHERE level.warehouse_id = warehouse.id AND level.version > 0)
        OR EXISTS (SELECT 1 FROM shipments parcel WHERE parcel.warehouse_id = warehouse.id) AS is_used
    FROM warehouses warehouse WHERE store_id = ${storeId}::uuid ORDER BY position, warehouse.id`;
  return rows.map(({ on_hand, is_used, ...row }) => ({ ...row, onHand: Number(on_hand), isUsed: is_used }));
}

/** One at a time changes a store's warehouses, so that codes stay unique and one remains; nothing new is stored there meanwhile. */
async function lockWarehouses(tx: Transaction, storeId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM warehouses WHERE store_id = ${storeId}::uuid ORDER BY id FOR UPDATE`;
}

async function requireFreeCode(tx: Transaction, storeId: string, code: string, except?: string): Promise<void> {
  const taken = await tx.warehouse.findFirst({ where: { storeId, code }, select: { id: true } });
  if (taken !== null && taken.id !== except) {
    throw new DomainError('CODE_TAKEN', `Another warehouse is called ${code}.`, { field: 'code', code });
  }
}

function unknown(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such warehouse.');
}
