import type { Deps } from '../deps.ts';
import { daysBefore, inBatches } from './in-batches.ts';

export function deleteKeys({ db, clock }: Pick<Deps, 'db' | 'clock'>, days: number): Promise<number> {
  const before = daysBefore(clock.now(), days);
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM idempotency_keys WHERE (scope, key) IN (
        SELECT scope, key FROM idempotency_keys WHERE created_at < ${before}
        ORDER BY created_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
  );
}
