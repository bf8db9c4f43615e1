import type { Span, StoreId, VisitorFunnel } from '@pushcart/domain';
import type { Deps } from '../deps.ts';

const NOBODY: VisitorFunnel = { came: 0, added: 0, bought: 0 };

/** What became of those who did anything in the shop in a span of time and allow that it is kept, whoever they are. */
export async function readVisitorFunnel(
  { db }: Pick<Deps, 'db'>,
  storeId: StoreId,
  { since, until }: Span,
): Promise<VisitorFunnel> {
  const [row] = await db.$queryRaw<VisitorFunnel[]>`
    WITH came AS (
      SELECT visitor, bool_or(kind = 'add') AS added FROM interactions one
      WHERE store_id = ${storeId}::uuid AND at >= ${since} AND at < ${until}
        AND NOT EXISTS (
          SELECT 1 FROM behaviour_choices choice
          WHERE choice.store_id = one.store_id AND choice.visitor = one.visitor AND NOT choice.allowed)
      GROUP BY visitor)
    SELECT count(*)::int AS came, count(*) FILTER (WHERE added)::int AS added,
      count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM purchases
        WHERE store_id = ${storeId}::uuid AND purchases.visitor = came.visitor AND at >= ${since} AND at < ${until}))::int AS bought
    FROM came`;
  return row ?? NOBODY;
}
