import type { Deps } from '../deps.ts';
import { daysBefore, inBatches } from './in-batches.ts';

export function deleteQueries({ db, clock }: Pick<Deps, 'db' | 'clock'>, days: number): Promise<number> {
  const before = daysBefore(clock.now(), days);
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM search_queries WHERE (store_id, query) IN (
        SELECT store_id, query FROM search_queries WHERE last_at < ${before} LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
  );
}
