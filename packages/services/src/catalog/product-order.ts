import type { Market, ProductSort } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { CURSOR_PART } from '../db/page.ts';

/** How a list is sorted: by a key of the row `product`, and of what is kept for it, that does not depend on the time of asking. */
export interface ProductOrder {
  /** What the key needs beside the row. */
  readonly join: Prisma.Sql;
  readonly key: Prisma.Sql;
  readonly direction: Prisma.Sql;
  /** Before or after, in the direction of the list. */
  readonly follows: Prisma.Sql;
  /** The type a cursor's key is turned back into. */
  readonly type: Prisma.Sql;
  readonly form: RegExp;
}

const bigint = { type: Prisma.sql`bigint`, form: CURSOR_PART.integer };
const ascending = { direction: Prisma.sql`ASC`, follows: Prisma.sql`>` };
const descending = { direction: Prisma.sql`DESC`, follows: Prisma.sql`<` };

// The Bayesian average, in ten-thousandths of a star: as if each product had ten reviews of four stars to begin with, so
// that one review of five stars does not beat a hundred of 4.8.
const bayesianRating = Prisma.sql`((product.rating_sum + 40)::bigint * 10000 / (product.rating_count + 10))`;

// What sells and is well reviewed, with newer products ahead of equal older ones: a star is worth as much as four times
// the sales, or as half a year. In ten-thousandths.
const recommendation = Prisma.sql`(
  (ln(1 + product.sales_count) * 10000)::bigint + ${bayesianRating} * 14 / 10
  + (extract(epoch FROM coalesce(product.published_at, product.created_at)) / 86400 * 14000 / 182)::bigint)`;

const PRODUCT_ORDERS: Readonly<Record<ProductSort, Omit<ProductOrder, 'join'>>> = {
  recommended: { key: recommendation, ...descending, ...bigint },
  rating: { key: bayesianRating, ...descending, ...bigint },
  sales: { key: Prisma.sql`product.sales_count`, ...descending, ...bigint },
  'price-asc': { key: Prisma.sql`product.price_from`, ...ascending, ...bigint },
  'price-desc': { key: Prisma.sql`product.price_from`, ...descending, ...bigint },
  newest: {
    key: Prisma.sql`product.published_at`,
    ...descending,
    type: Prisma.sql`timestamptz`,
    form: CURSOR_PART.time,
  },
};

/** In a market, prices are those of the market. */
export function productOrder(sort: ProductSort, storeId: string, market: Market | null): ProductOrder {
  const order = { ...PRODUCT_ORDERS[sort], join: Prisma.empty };
  if (market === null || (sort !== 'price-asc' && sort !== 'price-desc')) return order;
  return {
    ...order,
    key: Prisma.sql`coalesce(kept.price_from, ${priceFrom(market)})`,
    join: Prisma.sql`LEFT JOIN market_prices kept ON kept.product_id = product.id AND kept.market_id = (
      SELECT id FROM markets WHERE store_id = ${storeId}::uuid AND currency = ${market.currency})`,
  };
}

/** By a whole number that grows from row to row. */
export function inGivenOrder(key: Prisma.Sql): ProductOrder {
  return { key, ...ascending, ...bigint, join: Prisma.empty };
}

/** The lowest price of a row `product` that has no prices of its own in the market. */
export function priceFrom(market: Market | null): Prisma.Sql {
  if (market === null) return Prisma.sql`product.price_from`;
  const { numerator, denominator } = market.rate;
  return Prisma.sql`exchange(product.price_from, ${numerator}::bigint, ${denominator}::bigint)`;
}

/** The key as a cursor carries it. */
export function keyText(order: ProductOrder): Prisma.Sql {
  if (order.form === CURSOR_PART.integer) return Prisma.sql`(${order.key})::text`;
  return Prisma.sql`to_char(${order.key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
