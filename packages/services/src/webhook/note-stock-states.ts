import type { WebhookEventType } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';

const ALERTS: readonly WebhookEventType[] = ['stock.low', 'stock.back'];

/** Before the first endpoint of a store hears of what has become low: notes what is low already. */
export async function noteStockStates(
  tx: Transaction,
  storeId: string,
  types: readonly WebhookEventType[],
): Promise<void> {
  if (!ALERTS.some((type) => types.includes(type))) return;
  const others = { storeId, status: { not: 'disabled' }, types: { hasSome: [...ALERTS] } };
  if ((await tx.webhookEndpoint.count({ where: others })) > 0) return;
  await tx.$executeRaw`
    INSERT INTO webhook_stock_states (variant_id, warehouse_id, state)
    SELECT level.variant_id, level.warehouse_id, CASE
      WHEN level.on_hand - level.reserved <= 0 THEN 'out'
      WHEN level.on_hand - level.reserved <= level.low_stock_threshold THEN 'low' ELSE 'fine' END
    FROM stock_levels level JOIN variants variant ON variant.id = level.variant_id
    WHERE variant.store_id = ${storeId}::uuid ORDER BY level.variant_id, level.warehouse_id
    ON CONFLICT (variant_id, warehouse_id) DO UPDATE SET state = excluded.state`;
}
