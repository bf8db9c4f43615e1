import {
  type ImageView,
  type LocalizedText,
  type Market,
  money,
  type ProductCard,
  type StockLevelView,
} from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { pricedIn } from '../market/current-market.ts';
import { currentPrice } from './current-price.ts';
import { priceFrom } from './price-from.ts';
import { firstImage, stockLevel, translated } from './product-json.ts';
import { toRating } from './rating.ts';

export interface CardRow {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly image: ImageView | null;
  readonly currency: string;
  readonly price_from: bigint;
  readonly price_to: bigint;
  readonly compare_at: bigint | null;
  readonly rating_sum: number;
  readonly rating_count: number;
  readonly sales_count: number;
  readonly variant_ids: readonly string[];
  readonly stock: readonly StockLevelView[];
}

/** The columns of a card, of a row `product` beside its `store`; `from` goes behind them. */
export function cardColumns(
  storeId: string,
  market: Market | null,
  now: Date,
): { columns: Prisma.Sql; from: Prisma.Sql } {
  const kept = priceFrom(storeId, market);
  return {
    columns: Prisma.sql`
      product.id, product.slug, ${translated('name')} AS name, ${firstImage} AS image, store.currency,
      coalesce(priced.lowest, ${kept}) AS price_from, coalesce(priced.highest, ${kept}) AS price_to,
      priced.compare_at, product.rating_sum, product.rating_count, product.sales_count, priced.variant_ids, (
        SELECT coalesce(jsonb_agg(${stockLevel} ORDER BY level.variant_id, level.warehouse_id), '[]')
        FROM variants variant JOIN sellable_levels level ON level.variant_id = variant.id
        WHERE variant.product_id = product.id AND variant.status = 'active') AS stock`,
    from: Prisma.sql`
      JOIN stores store ON store.id = product.store_id CROSS JOIN LATERAL (
        SELECT min(price.amount) AS lowest, max(price.amount) AS highest,
          (array_agg(price.compare_at ORDER BY price.amount))[1] AS compare_at,
          coalesce(jsonb_agg(variant.id ORDER BY variant.position, variant.id), '[]') AS variant_ids
        FROM variants variant JOIN ${currentPrice(pricedIn(market), now)} ON true
        WHERE variant.product_id = product.id AND variant.status = 'active') priced`,
  };
}

export function toCard(row: CardRow, market: Market | null): ProductCard {
  const inCurrency = (amount: bigint) => money(Number(amount), market?.currency ?? row.currency);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    image: row.image,
    priceFrom: inCurrency(row.price_from),
    priceTo: inCurrency(row.price_to),
    compareAt: row.compare_at === null ? null : inCurrency(row.compare_at),
    rating: toRating(row.rating_sum, row.rating_count),
    salesCount: row.sales_count,
    variantIds: row.variant_ids,
    stock: row.stock,
  };
}
