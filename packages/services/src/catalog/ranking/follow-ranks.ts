import type { Database } from '../../db/client.ts';
import { dateOf, dayOf } from '../../db/day.ts';
import type { Deps } from '../../deps.ts';
import { SALES_READER } from './count-sales.ts';
import { rankProducts } from './rank-products.ts';

/** A round may look at a million products. */
const ROUND_TIMEOUT_MS = 300_000;
const LEAST_REST_MS = 15_000;
/** A store rests so many times as long as its round took: however large it is, ranking takes a hundredth of a core at most. */
const REST_FACTOR = 100;

/** Ranks the products of one store whose round is due. Returns of how many anything has changed. */
export async function followRanks(deps: Deps): Promise<number> {
  const storeId = await claimDue(deps);
  if (storeId === null) return 0;
  const { db, clock } = deps;
  const startedAt = performance.now();
  const seen = { position: await followedTo(db), rankedOn: dateOf(dayOf(clock.now())) };
  const changed = (await isQuiet(db, storeId, seen)) ? 0 : await rankStore(db, storeId, clock.now());
  const restMs = Math.max(LEAST_REST_MS, (performance.now() - startedAt) * REST_FACTOR);
  const dueAt = new Date(clock.now().getTime() + restMs);
  await db.storeRanking.update({ where: { storeId }, data: { dueAt, ...seen } });
  return changed;
}

interface Seen {
  readonly position: bigint | null;
  readonly rankedOn: Date;
}

/** Whatever a list is sorted by is told, and counted by then; null where nobody follows the log. */
async function followedTo(db: Database): Promise<bigint | null> {
  const cursor = await db.$queryRaw<{ position: bigint }[]>`
    SELECT position FROM log_cursor WHERE name = ${SALES_READER}`;
  return cursor[0]?.position ?? null;
}

/** Nothing was told since the last round began, and no day has ended. */
async function isQuiet(db: Database, storeId: string, { position, rankedOn }: Seen): Promise<boolean> {
  return position !== null && (await db.storeRanking.count({ where: { storeId, position, rankedOn } })) > 0;
}

/** Leaves the store to nobody else while it is ranked. */
async function claimDue({ db, clock }: Deps): Promise<string | null> {
  const now = clock.now();
  const [claimed] = await db.$queryRaw<{ store_id: string }[]>`
    INSERT INTO store_rankings AS known (store_id, due_at)
    SELECT store.id, ${new Date(now.getTime() + ROUND_TIMEOUT_MS)} FROM stores store
    LEFT JOIN store_rankings round ON round.store_id = store.id
    WHERE round.store_id IS NULL OR round.due_at <= ${now} ORDER BY round.due_at NULLS FIRST LIMIT 1
    ON CONFLICT (store_id) DO UPDATE SET due_at = excluded.due_at WHERE known.due_at <= ${now}
    RETURNING store_id`;
  return claimed?.store_id ?? null;
}

function rankStore(db: Database, storeId: string, now: Date): Promise<number> {
  return db.$transaction(
    async (tx) => {
      // A timer that runs is not set anew, only one that was stopped.
      await tx.$executeRaw`
        SELECT set_config('transaction_timeout', '0', true),
          set_config('transaction_timeout', ${String(ROUND_TIMEOUT_MS)}, true),
          set_config('statement_timeout', ${String(ROUND_TIMEOUT_MS)}, true)`;
      return rankProducts(tx, storeId, now);
    },
    { timeout: ROUND_TIMEOUT_MS },
  );
}
