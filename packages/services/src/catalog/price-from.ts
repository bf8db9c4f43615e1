import type { Market } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';

/** The lowest price of a row `product`, as it is kept: in a market that of its own prices there, else the store's at the rate. */
export function priceFrom(storeId: string, market: Market | null): Prisma.Sql {
  if (market === null) return Prisma.sql`product.price_from`;
  const { numerator, denominator } = market.rate;
  return Prisma.sql`coalesce((
    SELECT kept.price_from FROM market_prices kept WHERE kept.product_id = product.id AND kept.market_id = (
      SELECT id FROM markets WHERE store_id = ${storeId}::uuid AND currency = ${market.currency})),
    exchange(product.price_from, ${numerator}::bigint, ${denominator}::bigint))`;
}
