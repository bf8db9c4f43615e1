import type { StockChanged } from '@pushcart/domain';
import type { LogEvent } from '@pushcart/realtime';
import type { ClientBase } from 'pg';

/** Name of the log reader that tells of bundles whose parts have moved. */
export const BUNDLE_READER = 'bundle-stock';

/**
 * Tells how many units bundles have when the stock of a part has changed. Whoever moves a part pays nothing for the bundles it is in;
 * what is told is the stock of the moment.
 */
export async function tellOfBundles(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const variantIds = new Set<string>();
  for (const { topic, type, payload } of events) {
    if (!topic.startsWith('variant:') || type !== 'stock.changed') continue;
    const { level } = payload as StockChanged;
    if (level.warehouseId !== null) variantIds.add(level.variantId);
  }
  if (variantIds.size === 0) return;
  await tx.query(
    `SELECT tell_bundles(bundles) FROM (
       SELECT array_agg(DISTINCT bundle_id) AS bundles FROM bundle_parts WHERE variant_id = ANY ($1::uuid[])) moved
     WHERE bundles IS NOT NULL`,
    [[...variantIds]],
  );
}
