import { newKey } from '@pushcart/client';
import type pg from 'pg';
import { openStaff, type Purchase, preparePurchase, someVariants } from './shoppers.ts';

/** A variant that has exactly so many units, in one warehouse. */
export async function stockUp(url: string, pool: pg.Pool, units: number): Promise<Purchase> {
  const staff = await openStaff(url);
  const [variant] = await someVariants(url, 1);
  if (variant === undefined) throw new Error('The demo store sells nothing.');
  const purchase = await preparePurchase(url, variant.variantId);
  const { rows } = await pool.query<{ warehouse_id: string; on_hand: number }>(
    'SELECT warehouse_id, on_hand FROM stock_levels WHERE variant_id = $1 ORDER BY warehouse_id',
    [variant.variantId],
  );
  for (const [index, { warehouse_id: warehouseId, on_hand }] of rows.entries()) {
    const delta = (index === 0 ? units : 0) - on_hand;
    if (delta !== 0) {
      await staff.inventory.adjust.mutate({
        variantId: variant.variantId,
        warehouseId,
        delta,
        cause: 'Benchmark',
        key: newKey(),
      });
    }
  }
  await staff.close();
  return purchase;
}
