import { Prisma } from '../db/client.ts';
import type { PricedIn } from '../market/current-market.ts';

/**
 * A lateral join `price(amount, compare_at, list_id)` to the rows `variant` and `store`: its price in a currency at a time. The price
 * of the list in force with the highest priority wins over the base price, which has no list. What has no price in the currency of a
 * market costs there what it costs in the store's, at the market's rate.
 */
export function currentPrice({ currency, rate }: PricedIn, now: Date): Prisma.Sql {
  if (rate === null) {
    return Prisma.sql`LATERAL (
      SELECT each.amount, each.compare_at_amount AS compare_at, each.price_list_id AS list_id
      FROM ${pricesInForce(now)} AND each.currency = ${currency} ORDER BY ${precedence} LIMIT 1
    ) price`;
  }
  const exchanged = (amount: Prisma.Sql) => Prisma.sql`exchange(${amount}, ${rate.numerator}, ${rate.denominator})`;
  return Prisma.sql`LATERAL (
    SELECT CASE WHEN own.is_own THEN own.amount ELSE ${exchanged(Prisma.sql`own.amount`)} END AS amount,
      CASE WHEN own.is_own THEN own.compare_at
        ELSE nullif(${exchanged(Prisma.sql`own.compare_at`)}, ${exchanged(Prisma.sql`own.amount`)}) END AS compare_at,
      own.list_id
    FROM (
      SELECT each.amount, each.compare_at_amount AS compare_at, each.price_list_id AS list_id,
        each.currency = ${currency} AS is_own
      FROM ${pricesInForce(now)} AND each.currency IN (${currency}, store.currency)
      ORDER BY each.currency = ${currency} DESC, ${precedence} LIMIT 1) own
  ) price`;
}

const pricesInForce = (now: Date) => Prisma.sql`
  prices each LEFT JOIN price_lists list ON list.id = each.price_list_id
  WHERE each.variant_id = variant.id
    AND (list.id IS NULL OR ((list.starts_at IS NULL OR list.starts_at <= ${now})
                         AND (list.ends_at IS NULL OR list.ends_at > ${now})))`;

const precedence = Prisma.sql`list.id IS NULL, list.priority DESC, each.amount`;
