import {
  type ImageView,
  type LocalizedText,
  type Market,
  money,
  type ProductCard,
  type StockLevelView,
} from '@pushcart/domain';
import { byFirst } from '../db/by-first.ts';
import { type Database, Prisma } from '../db/client.ts';
import { pricedIn } from '../market/current-market.ts';
import { currentPrice } from './current-price.ts';
import { priceFrom } from './price-from.ts';
import { isListed } from './product-filter.ts';
import { image, stockLevel } from './product-json.ts';
import { toRating } from './rating.ts';

/** What cards are made of, each part for all of them at once: asked for product by product it takes twice as long. */
interface CardParts {
  readonly currency: string;
  readonly products: readonly ProductPart[] | null;
  readonly names: readonly (readonly [productId: string, locale: keyof LocalizedText, name: string])[] | null;
  readonly images: readonly (readonly [productId: string, image: ImageView])[] | null;
  readonly prices: readonly PricePart[] | null;
  readonly stock: readonly (readonly [productId: string, level: StockLevelView])[] | null;
}

type ProductPart = readonly [
  id: string,
  slug: string,
  priceFrom: number,
  ratingSum: number,
  ratingCount: number,
  salesCount: number,
];
type PricePart = readonly [productId: string, variantId: string, amount: number, compareAt: number | null];

/** The cards of those of these products that the store lists, in the order given. */
export async function cardsOf(
  db: Database,
  storeId: string,
  market: Market | null,
  now: Date,
  productIds: readonly string[],
): Promise<readonly ProductCard[]> {
  if (productIds.length === 0) return [];
  const [parts] = await db.$queryRaw<CardParts[]>(cardParts(storeId, market, now, productIds));
  if (parts === undefined) return [];
  const names = byFirst(parts.names);
  const images = byFirst(parts.images);
  const prices = byFirst(parts.prices);
  const stock = byFirst(parts.stock);
  const currency = market?.currency ?? parts.currency;
  const cards = new Map(
    (parts.products ?? []).map((product): [string, ProductCard] => {
      const [id, slug, kept, ratingSum, ratingCount, salesCount] = product;
      const offers = prices.get(id) ?? [];
      const amounts = offers.map(([, , amount]) => amount);
      const lowest = amounts.length === 0 ? kept : Math.min(...amounts);
      const compareAt = offers.find(([, , amount]) => amount === lowest)?.[3] ?? null;
      return [
        id,
        {
          id,
          slug,
          name: Object.fromEntries(
            (names.get(id) ?? []).map(([, locale, name]) => [locale, name]),
          ) as unknown as LocalizedText,
          image: images.get(id)?.[0]?.[1] ?? null,
          priceFrom: money(lowest, currency),
          priceTo: money(amounts.length === 0 ? kept : Math.max(...amounts), currency),
          compareAt: compareAt === null ? null : money(compareAt, currency),
          rating: toRating(ratingSum, ratingCount),
          salesCount,
          variantIds: offers.map(([, variantId]) => variantId),
          stock: (stock.get(id) ?? []).map(([, level]) => level),
        },
      ];
    }),
  );
  return productIds.flatMap((id) => cards.get(id) ?? []);
}

const ofPage = Prisma.sql`= ANY (ARRAY(SELECT id FROM page))`;

function cardParts(storeId: string, market: Market | null, now: Date, productIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT product.id, product.slug, ${priceFrom(storeId, market)} AS kept, product.rating_sum, product.rating_count,
        product.sales_count
      FROM products product WHERE product.id = ANY (${[...productIds]}::uuid[]) AND product.store_id = ${storeId}::uuid
        AND ${isListed}
    ), variant AS MATERIALIZED (
      SELECT id, product_id, position FROM variants WHERE product_id ${ofPage} AND status = 'active')
    SELECT store.currency,
      (SELECT json_agg(json_build_array(id, slug, kept, rating_sum, rating_count, sales_count)) FROM page) AS products,
      (SELECT json_agg(json_build_array(product_id, locale, name)) FROM product_translations
        WHERE product_id ${ofPage}) AS names,
      (SELECT json_agg(json_build_array(image.product_id, ${image})) FROM (
        SELECT DISTINCT ON (product_id) * FROM product_images WHERE product_id ${ofPage}
        ORDER BY product_id, position, id) image) AS images,
      (SELECT json_agg(json_build_array(variant.product_id, variant.id, price.amount, price.compare_at)
          ORDER BY variant.position, variant.id)
        FROM variant JOIN ${currentPrice(pricedIn(market), now)} ON true) AS prices,
      (SELECT json_agg(json_build_array(variant.product_id, ${stockLevel}) ORDER BY level.variant_id, level.warehouse_id)
        FROM variant JOIN sellable_levels level ON level.variant_id = variant.id) AS stock
    FROM stores store WHERE store.id = ${storeId}::uuid`;
}
