import { Prisma } from '../db/client.ts';

/**
 * A lateral join `price(amount, compare_at, list_id)` to the row `variant`: its price in a currency at a time. The price of
 * the list in force with the highest priority wins over the base price, which has no list.
 */
export function currentPrice(currency: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`LATERAL (
    SELECT each.amount, each.compare_at_amount AS compare_at, each.price_list_id AS list_id
    FROM prices each LEFT JOIN price_lists list ON list.id = each.price_list_id
    WHERE each.variant_id = variant.id AND each.currency = ${currency}
      AND (list.id IS NULL OR ((list.starts_at IS NULL OR list.starts_at <= ${now})
                           AND (list.ends_at IS NULL OR list.ends_at > ${now})))
    ORDER BY list.id IS NULL, list.priority DESC, each.amount LIMIT 1
  ) price`;
}
