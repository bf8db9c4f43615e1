import { currentPrice } from '../catalog/current-price.ts';
import type { Prisma, Transaction } from '../db/client.ts';
import { IN_MARKET_ROW } from './current-market.ts';

/**
 * Keeps what lists are sorted by of products that have prices of their own in a currency: their lowest prices in the markets of their
 * store. Call it with the products' rows or the market's locked.
 *
 * @param which a condition on rows `product` and `market`
 */
export async function keepMarketPrices(tx: Transaction, which: Prisma.Sql, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM market_prices kept USING products product, markets market
    WHERE product.id = kept.product_id AND market.id = kept.market_id AND ${which}`;
  await tx.$executeRaw`
    INSERT INTO market_prices (market_id, product_id, price_from)
    SELECT market.id, product.id, min(price.amount)
    FROM markets market JOIN stores store ON store.id = market.store_id
    JOIN products product ON product.store_id = store.id
    JOIN variants variant ON variant.product_id = product.id AND variant.status = 'active'
    JOIN ${currentPrice(IN_MARKET_ROW, now)} ON true
    WHERE ${which} AND EXISTS (
      SELECT 1 FROM variants one JOIN prices own ON own.variant_id = one.id AND own.currency = market.currency
      WHERE one.product_id = product.id)
    GROUP BY market.id, product.id`;
}
