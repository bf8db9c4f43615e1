import {
  type Actor,
  DomainError,
  requireCounted,
  requirePermission,
  requireText,
  type StaffStockLevel,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { changeStock } from './change-stock.ts';
import type { CountStockInput } from './inventory-service.ts';
import { requireLevel } from './require-level.ts';
import { type LevelRow, toLevel } from './to-level.ts';

/** Books what was counted: the difference to what is on hand at that moment goes into the ledger. */
export async function count(deps: Deps, actor: Actor, { key, ...input }: CountStockInput): Promise<StaffStockLevel> {
  requirePermission(actor, 'stock.adjust');
  const { variantId, warehouseId, onHand, expected } = input;
  requireCounted(onHand);
  const cause = requireText('cause', input.cause, { max: 200 });
  await requireLevel(deps.db, actor.storeId, input);
  return once(deps, actor, 'inventory.count', key, input, async (tx) => {
    const known = await lockLevel(tx, input);
    requireExpected(known.onHand, expected);
    const delta = onHand - known.onHand;
    if (delta === 0) return known;
    const level = await changeStock(tx, actor, { variantId, warehouseId, delta, kind: 'adjust', cause });
    await recordAudit(deps, tx, actor, 'inventory.count', variantId, { warehouseId, onHand, delta, cause });
    return level;
  });
}

function requireExpected(onHand: number, expected: number | undefined): void {
  if (expected === undefined || expected === onHand) return;
  throw new DomainError('STOCK_CONFLICT', `${onHand} units are on hand, not ${expected} as when they were counted.`, {
    onHand,
    expected,
  });
}

/** What the level is, and stays until the transaction ends; one that was never stocked begins with nothing. */
async function lockLevel(
  tx: Transaction,
  { variantId, warehouseId }: Pick<CountStockInput, 'variantId' | 'warehouseId'>,
): Promise<StaffStockLevel> {
  // Orders that wait for units are locked before the level, as by whatever else adds some.
  await tx.$executeRaw`SELECT lock_promised(ARRAY[${variantId}::uuid])`;
  await tx.$executeRaw`
    INSERT INTO stock_levels (variant_id, warehouse_id) SELECT ${variantId}::uuid, ${warehouseId}::uuid
    WHERE NOT EXISTS (SELECT 1 FROM bundles WHERE variant_id = ${variantId}::uuid) ON CONFLICT DO NOTHING`;
  const [level] = await tx.$queryRaw<LevelRow[]>`
    SELECT * FROM stock_levels WHERE variant_id = ${variantId}::uuid AND warehouse_id = ${warehouseId}::uuid FOR UPDATE`;
  if (level === undefined) {
    throw new DomainError('STOCK_CONFLICT', 'A bundle has no stock of its own, its parts have.', { variantId });
  }
  return toLevel(level);
}
