import { type LookFigures, RECOMMENDATION_LISTS, type SearchAnalytics } from '@pushcart/domain';
import type { Database } from '../db/client.ts';

/**
 * What visitors looked at, once each, and whether they then put it into the cart or bought it. It counts as recommended where the
 * visitor clicked on it in a list of recommendations before that.
 */
export async function readLooks(db: Database, storeId: string, since: Date): Promise<SearchAnalytics['looks']> {
  const rows = await db.$queryRaw<{ is_recommended: boolean; looked: number; taken: number }[]>`
    WITH told AS (
      SELECT visitor, product_id, kind, at, min(at) FILTER (WHERE kind <> 'add') OVER (PARTITION BY visitor, product_id) AS began_at
      FROM interactions one
      WHERE store_id = ${storeId}::uuid AND at >= ${since}::timestamptz AND product_id IS NOT NULL
        AND (kind IN ('view', 'add') OR kind = 'click' AND details->>'list' = ANY (${[...RECOMMENDATION_LISTS]}::text[]))
        AND NOT EXISTS (
          SELECT 1 FROM behaviour_choices choice
          WHERE choice.store_id = one.store_id AND choice.visitor = one.visitor AND NOT choice.allowed)),
    looked AS (
      SELECT visitor, product_id, began_at, min(at) FILTER (WHERE kind = 'click') AS clicked_at,
        min(at) FILTER (WHERE kind = 'add' AND at >= began_at) AS added_at
      FROM told GROUP BY visitor, product_id, began_at HAVING bool_or(kind = 'view')),
    ended AS (
      SELECT clicked_at, least(added_at, (
        SELECT min(at) FROM purchases bought
        WHERE bought.store_id = ${storeId}::uuid AND bought.visitor = looked.visitor
          AND bought.product_id = looked.product_id AND bought.at >= looked.began_at)) AS taken_at
      FROM looked)
    SELECT coalesce(clicked_at <= coalesce(taken_at, 'infinity'), false) AS is_recommended,
      count(*)::int AS looked, count(taken_at)::int AS taken
    FROM ended GROUP BY 1`;
  const figuresOf = (isRecommended: boolean): LookFigures => {
    const row = rows.find(({ is_recommended }) => is_recommended === isRecommended);
    return { looked: row?.looked ?? 0, taken: row?.taken ?? 0 };
  };
  return { recommended: figuresOf(true), other: figuresOf(false) };
}
