import type { Database } from '../db/client.ts';
import { lexeme } from './tsvector.ts';
import type { LiveIndex } from './word-facts.ts';

/** More are not counted. */
export const MAX_COUNTED = 200;

/** How many products have all terms of each of these, counted up to a bound. */
export async function countTogether(
  db: Database,
  index: LiveIndex,
  together: readonly (readonly string[])[],
): Promise<readonly number[]> {
  if (together.length === 0) return [];
  const queries = together.map((terms) => terms.map(lexeme).join(' & '));
  const rows = await db.$queryRaw<{ having: number }[]>`
    SELECT (SELECT count(*)::int FROM (
      SELECT 1 FROM search_documents WHERE terms @@ asked.query AND store_id IS NOT DISTINCT FROM ${index.storeId}::uuid
        AND generation = ${index.generation}::int LIMIT ${MAX_COUNTED}) having_all) AS having
    FROM unnest(${queries}::tsquery[]) WITH ORDINALITY AS asked (query, place) ORDER BY place`;
  return rows.map(({ having }) => having);
}
