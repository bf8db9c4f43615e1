import { type StoreId, topics, type VisitorsChanged } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { Presence } from './metrics-service.ts';

interface Told {
  readonly store_id: StoreId;
  readonly visitors: number;
  readonly version: bigint;
}

/**
 * Takes in how many visitors a process has, drops what processes that are gone have said, and tells each store whose sum has changed. A
 * visitor who has the shop open on two processes counts twice.
 */
export function notePresence(deps: Pick<Deps, 'db' | 'onCommitted'>, { process, visitors }: Presence): Promise<void> {
  return inTransaction(deps, async (tx) => {
    // One process after the other: each adds up what those before it have said.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('visitors', 0))`;
    await saveCounts(tx, process, [...visitors.keys()], [...visitors.values()]);
    const changed = await addUp(tx);
    await append(
      tx,
      changed.map(({ store_id, visitors: count, version }) => ({
        topic: topics.storeMetrics(store_id),
        key: 'visitors',
        version: Number(version),
        type: 'visitors.changed',
        payload: {
          type: 'visitors.changed',
          visitors: { count, version: Number(version) },
        } satisfies VisitorsChanged,
      })),
    );
  });
}

/** Times are the database's: the clocks of two servers may differ by more than a count lives. */
async function saveCounts(
  tx: Transaction,
  process: string,
  stores: readonly StoreId[],
  counts: readonly number[],
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM visitor_counts
    WHERE seen_at < now() - interval '15 seconds'
       OR (process = ${process}::uuid AND store_id <> ALL (${stores}::uuid[]))`;
  await tx.$executeRaw`
    INSERT INTO visitor_counts (store_id, process, visitors, seen_at)
    SELECT store_id, ${process}::uuid, visitors, now()
    FROM unnest(${stores}::uuid[], ${counts}::int[]) AS new (store_id, visitors)
    ON CONFLICT (store_id, process) DO UPDATE SET visitors = excluded.visitors, seen_at = excluded.seen_at`;
}

/** Brings the sums up to date and gives those that have changed. */
function addUp(tx: Transaction): Promise<Told[]> {
  return tx.$queryRaw<Told[]>`
    INSERT INTO store_visitors AS known (store_id, visitors, version)
    SELECT store_id, coalesce(sum(visitors), 0)::int, 1
    FROM visitor_counts FULL JOIN (SELECT store_id FROM store_visitors WHERE visitors > 0) AS told USING (store_id)
    GROUP BY store_id
    ON CONFLICT (store_id) DO UPDATE SET visitors = excluded.visitors, version = known.version + 1
    WHERE known.visitors <> excluded.visitors
    RETURNING store_id, visitors, version`;
}
