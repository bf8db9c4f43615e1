import type { Deps } from '../deps.ts';
import { daysBefore, inBatches } from './in-batches.ts';

/** What still waits for a receiver stays. */
export function deleteDeliveries({ db, clock }: Pick<Deps, 'db' | 'clock'>, days: number): Promise<number> {
  const before = daysBefore(clock.now(), days);
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM webhook_deliveries WHERE id IN (
        SELECT id FROM webhook_deliveries WHERE created_at < ${before} AND status <> 'waiting'
        ORDER BY created_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
  );
}
