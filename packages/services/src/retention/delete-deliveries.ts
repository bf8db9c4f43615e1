import type { Deps } from '../deps.ts';
import { daysBefore, inBatches } from './in-batches.ts';

/** What still waits for a receiver stays, unless its webhook was disabled: nobody posts that any more. */
export function deleteDeliveries({ db, clock }: Pick<Deps, 'db' | 'clock'>, days: number): Promise<number> {
  const before = daysBefore(clock.now(), days);
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM webhook_deliveries WHERE id IN (
        SELECT delivery.id FROM webhook_deliveries delivery JOIN webhook_endpoints endpoint ON endpoint.id = delivery.endpoint_id
        WHERE delivery.created_at < ${before} AND (delivery.status <> 'waiting' OR endpoint.status = 'disabled')
        ORDER BY delivery.created_at LIMIT ${limit} FOR UPDATE OF delivery SKIP LOCKED)`,
  );
}
