import { DomainError, isId } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';

/** Refuses a variant or warehouse that is not of the store, as if it did not exist. */
export async function requireLevel(
  db: Reader,
  storeId: string,
  { variantId, warehouseId }: { variantId: string; warehouseId: string },
): Promise<void> {
  if (isId(variantId) && isId(warehouseId)) {
    const [found] = await db.$queryRaw<{ is_known: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM variants WHERE id = ${variantId}::uuid AND store_id = ${storeId}::uuid)
        AND EXISTS (SELECT 1 FROM warehouses WHERE id = ${warehouseId}::uuid AND store_id = ${storeId}::uuid) AS is_known`;
    if (found?.is_known === true) return;
  }
  throw new DomainError('NOT_FOUND', 'There is no such variant or warehouse.');
}

/** Refuses a warehouse that is not of the store, as if it did not exist. */
export async function requireWarehouseOf(db: Reader, storeId: string, id: string): Promise<void> {
  if (isId(id) && (await db.warehouse.count({ where: { id, storeId } })) === 1) return;
  throw new DomainError('NOT_FOUND', 'There is no such warehouse.');
}
