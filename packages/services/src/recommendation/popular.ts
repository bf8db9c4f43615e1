import type { Owned } from '@pushcart/domain';
import type { Database } from '../db/client.ts';

const TRENDING = 200;

/** What is wanted most of late, with its share of that. */
export function findTrending(db: Database, storeId: string): Promise<readonly { productId: string; share: number }[]> {
  return db.$queryRaw`
    SELECT product_id AS "productId", trend / sum(trend) OVER () AS share
    FROM (SELECT product_id, trend FROM product_interest
          WHERE store_id = ${storeId}::uuid AND trend > 0 ORDER BY trend DESC, product_id LIMIT ${TRENDING}) AS best
    ORDER BY trend DESC, product_id`;
}

/** How people buy what a shopper has bought, and how many buy anything of the store again. */
export async function readOwned(
  db: Database,
  storeId: string,
  habits: ReadonlyMap<string, number>,
): Promise<{ readonly owned: readonly Owned[]; readonly repeatRate: number }> {
  if (habits.size === 0) return { owned: [], repeatRate: 0 };
  const rows = await db.$queryRaw<(Omit<Owned, 'habit'> & { repeatRate: number })[]>`
    SELECT interest.product_id AS "productId", interest.buyers, interest.repeaters,
      least(1, (0.1 + interest.trend / store.newest) / (1 + interest.bought + interest.viewed / 10)) AS freshness,
      store.repeaters / greatest(store.buyers, 1)::float8 AS "repeatRate"
    FROM product_interest interest JOIN store_interest store ON store.store_id = interest.store_id
    WHERE interest.store_id = ${storeId}::uuid AND interest.product_id = ANY (${[...habits.keys()]}::uuid[])`;
  const owned = rows.map(({ repeatRate: _, ...row }) => ({ ...row, habit: habits.get(row.productId) ?? 0 }));
  return { owned, repeatRate: rows[0]?.repeatRate ?? 0 };
}
