import { dampingOf, type Seed } from '@pushcart/domain';
import type { Database } from '../db/client.ts';

/** How two products go together. */
export type PairKind = 'bought' | 'viewed';

export interface Related {
  readonly productId: string;
  /** Of all that is related, 1 in sum. */
  readonly share: number;
  /** The seed that leads to it most. */
  readonly because: string;
}

const NEIGHBOURS = 300;
const RELATED = 300;

/**
 * What the seeds lead to. A pair counts by how often it was seen beside how often its first product was; what many want anyway, and what
 * few have wanted lately, is held back. "Lately" is beside the newest interaction of the store.
 * @param leastVisitors how many must have looked at both, of pairs that were looked at
 */
export function findRelated(
  db: Database,
  storeId: string,
  kind: PairKind,
  seeds: readonly Seed[],
  leastVisitors = 0,
): Promise<readonly Related[]> {
  if (seeds.length === 0) return Promise.resolve([]);
  const { popular, past } = dampingOf(seeds);
  return db.$queryRaw<Related[]>`
    WITH edge AS (
      SELECT near.other_id, seed.product_id AS seed_id,
        seed.weight * near.weight / sqrt(1 + CASE ${kind} WHEN 'bought' THEN own.bought ELSE own.viewed END) AS force
      FROM unnest(${seeds.map(({ productId }) => productId)}::uuid[], ${seeds.map(({ weight }) => weight)}::float8[])
        AS seed(product_id, weight)
      JOIN product_interest own ON own.product_id = seed.product_id
      CROSS JOIN LATERAL (
        SELECT pair.other_id, pair.weight FROM product_pairs pair
        WHERE pair.product_id = seed.product_id AND pair.kind = ${kind} AND pair.visitors >= ${leastVisitors}::int
        ORDER BY pair.weight DESC LIMIT ${NEIGHBOURS}) near),
    found AS (
      SELECT other_id, sum(force) AS force, (array_agg(seed_id ORDER BY force DESC))[1] AS seed_id FROM edge GROUP BY other_id),
    scored AS (
      SELECT found.other_id, found.seed_id, found.force
          / power(1 + interest.bought + interest.viewed / 10, ${popular}::float8)
          * power((0.1 + interest.trend / store.newest) / (1 + interest.bought + interest.viewed / 10), ${past}::float8) AS score
      FROM found JOIN product_interest interest ON interest.product_id = found.other_id
      JOIN store_interest store ON store.store_id = interest.store_id
      WHERE interest.store_id = ${storeId}::uuid)
    SELECT other_id AS "productId", score / sum(score) OVER () AS share, seed_id AS because
    FROM scored ORDER BY score DESC, other_id LIMIT ${RELATED}`;
}
