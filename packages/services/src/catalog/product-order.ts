import type { Market, ProductSort } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { CURSOR_PART, type CursorForm } from '../db/page.ts';
import { priceFrom } from './price-from.ts';

/** How a list is sorted: by a key of the row `product`, or of what is kept for it, that does not depend on the time of asking. */
export interface ProductOrder {
  /** What the key needs beside the row. */
  readonly join: Prisma.Sql;
  readonly key: Prisma.Sql;
  /** Of the product, where the key is: an index holds them together. */
  readonly id: Prisma.Sql;
  readonly direction: Prisma.Sql;
  /** Before or after, in the direction of the list. */
  readonly follows: Prisma.Sql;
  /** The type a cursor's key is turned back into. */
  readonly type: Prisma.Sql;
  readonly form: CursorForm;
}

const ascending = { direction: Prisma.sql`ASC`, follows: Prisma.sql`>` };
const descending = { direction: Prisma.sql`DESC`, follows: Prisma.sql`<` };
const whole = { type: Prisma.sql`bigint`, form: CURSOR_PART.integer };
const ofProduct = { join: Prisma.empty, id: Prisma.sql`product.id` };

/** By what the last round of ranking has kept. */
const ranked = (key: Prisma.Sql) => (storeId: string) => ({
  key,
  id: Prisma.sql`rank.product_id`,
  join: Prisma.sql`JOIN product_ranks rank ON rank.product_id = product.id AND rank.store_id = ${storeId}::uuid`,
  ...descending,
  ...whole,
});

const PRODUCT_ORDERS: Readonly<
  Record<Exclude<ProductSort, 'relevance'>, (storeId: string, market: Market | null) => ProductOrder>
> = {
  recommended: ranked(Prisma.sql`rank.recommended`),
  rating: ranked(Prisma.sql`rank.rating`),
  sales: ranked(Prisma.sql`rank.sales`),
  'price-asc': (storeId, market) => ({ ...ofProduct, key: priceFrom(storeId, market), ...ascending, ...whole }),
  'price-desc': (storeId, market) => ({ ...ofProduct, key: priceFrom(storeId, market), ...descending, ...whole }),
  newest: () => ({
    ...ofProduct,
    key: Prisma.sql`product.published_at`,
    ...descending,
    type: Prisma.sql`timestamptz`,
    form: CURSOR_PART.time,
  }),
};

/** In a market, prices are those of the market. */
export function productOrder(
  sort: Exclude<ProductSort, 'relevance'>,
  storeId: string,
  market: Market | null,
): ProductOrder {
  return PRODUCT_ORDERS[sort](storeId, market);
}

/** As an index has ranked them. */
export function byRelevance(productIds: readonly string[]): ProductOrder {
  return {
    ...ofProduct,
    key: Prisma.sql`match.place`,
    join: Prisma.sql`JOIN unnest(${[...productIds]}::uuid[]) WITH ORDINALITY
      AS match (product_id, place) ON match.product_id = product.id`,
    ...ascending,
    ...whole,
  };
}

/** The key as a cursor carries it. */
export function keyText(order: ProductOrder): Prisma.Sql {
  if (order.form !== CURSOR_PART.time) return Prisma.sql`(${order.key})::text`;
  return Prisma.sql`to_char(${order.key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
