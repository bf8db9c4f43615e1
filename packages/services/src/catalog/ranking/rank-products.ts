import { FUSION_OFFSET, NEUTRAL_RATING, RATING_PRIOR_WEIGHT, SALES_WINDOW_DAYS } from '@pushcart/domain';
import { Prisma, type Transaction } from '../../db/client.ts';
import { isListed } from '../product-filter.ts';

/**
 * Works out anew what a store's lists are sorted by: the sales of the last days, the Bayesian average of the stars, and the sum of the
 * reciprocal ranks of sales, stars, newness and availability. The domain's `ranking.ts` says the same in values; a test compares the two.
 * Returns of how many products anything has changed.
 */
export function rankProducts(tx: Transaction, storeId: string, now: Date): Promise<number> {
  return tx.$executeRaw`
    WITH usual AS (
      SELECT coalesce(sum(rating_sum)::float8 / nullif(sum(rating_count), 0), ${NEUTRAL_RATING}) AS rating
      FROM products product WHERE store_id = ${storeId}::uuid AND ${isListed}
    ), sold AS (
      SELECT product_id, sum(units)::int AS units FROM product_sales
      WHERE store_id = ${storeId}::uuid AND sold_on > (${now}::timestamptz AT TIME ZONE 'UTC')::date - ${SALES_WINDOW_DAYS}::int
      GROUP BY product_id
    ), available AS (
      SELECT DISTINCT variant.product_id FROM variants variant JOIN sellable_levels level ON level.variant_id = variant.id
      WHERE variant.store_id = ${storeId}::uuid AND variant.status = 'active' AND level.promise IS NULL AND level.available > 0
    ), measured AS (
      SELECT product.id, coalesce(sold.units, 0) AS sales, product.published_at, available.product_id IS NOT NULL AS is_available,
        round((product.rating_sum + usual.rating * ${RATING_PRIOR_WEIGHT}) * 10000
          / (product.rating_count + ${RATING_PRIOR_WEIGHT}))::int AS rating
      FROM products product CROSS JOIN usual LEFT JOIN sold ON sold.product_id = product.id
      LEFT JOIN available ON available.product_id = product.id
      WHERE product.store_id = ${storeId}::uuid AND ${isListed}
    ), fused AS (
      SELECT id, sales, rating, is_available, round(1000000 * (${Prisma.join(ORDERINGS.map(reciprocalRank), ' + ')}))::int AS recommended
      FROM measured
    )
    UPDATE product_ranks kept
    SET sales = fused.sales, rating = fused.rating, recommended = fused.recommended, is_available = fused.is_available
    FROM fused WHERE fused.id = kept.product_id
      AND (kept.sales, kept.rating, kept.recommended, kept.is_available)
        IS DISTINCT FROM (fused.sales, fused.rating, fused.recommended, fused.is_available)`;
}

const ORDERINGS = [
  Prisma.sql`sales`,
  Prisma.sql`rating`,
  Prisma.sql`published_at`,
  // What is sold out stands behind all that is not.
  Prisma.sql`is_available`,
];

function reciprocalRank(value: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`1.0::float8 / (${FUSION_OFFSET} + rank() OVER (ORDER BY ${value} DESC))`;
}
