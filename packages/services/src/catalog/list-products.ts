import {
  type Actor,
  DomainError,
  type ImageView,
  type LocalizedText,
  type Market,
  money,
  PRODUCT_SORTS,
  type ProductCard,
  type ProductPage,
  type StockLevelView,
} from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import { marketOf, pricedIn } from '../market/current-market.ts';
import type { ListProductsInput } from './catalog-service.ts';
import { currentPrice } from './current-price.ts';
import { productFilter } from './product-filter.ts';
import { firstImage, stockLevel, translated } from './product-json.ts';
import { inGivenOrder, keyText, type ProductOrder, priceFrom, productOrder } from './product-order.ts';
import { toRating } from './rating.ts';

interface CardRow {
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
  readonly key: string;
}

export async function listProducts({ db, clock }: Deps, actor: Actor, input: ListProductsInput): Promise<ProductPage> {
  const sort = PRODUCT_SORTS.find((known) => known === input.sort);
  if (sort === undefined) throw new DomainError('INVALID_INPUT', 'There is no such order.', { field: 'sort' });
  const market = await marketOf(db, actor);
  const order = productOrder(sort, actor.storeId, market);
  const list = ['products', sort, ...(market === null ? [] : [market.currency])].join('.');
  const limit = requireLimit(input.limit);
  const filter = productFilter(actor.storeId, input);
  const after = input.cursor === undefined ? Prisma.empty : afterCursor(order, list, input.cursor);

  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<CardRow[]>(cards({ filter, after, order, limit, market, now: clock.now() })),
    db.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM products product WHERE ${filter}`,
  ]);
  const page = toPage(rows, limit, {
    item: (row) => toCard(row, market?.currency ?? row.currency),
    cursor: ({ key, id }) => encodeCursor(list, [key, id]),
  });
  return { ...page, total: Number(counted?.total ?? 0) };
}

/** Those of these products that are for sale and can be bought now, in this order, up to `limit`. */
export async function readCards(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  productIds: readonly string[],
  limit: number,
): Promise<readonly ProductCard[]> {
  if (productIds.length === 0) return [];
  const market = await marketOf(db, actor);
  const ids = Prisma.sql`${[...productIds]}::uuid[]`;
  const forSale = productFilter(actor.storeId, { sort: 'recommended', inStock: true, limit });
  const filter = Prisma.sql`product.id = ANY (${ids}) AND ${forSale}`;
  const order = inGivenOrder(Prisma.sql`array_position(${ids}, product.id)`);
  const rows = await db.$queryRaw<CardRow[]>(
    cards({ filter, after: Prisma.empty, order, limit, market, now: clock.now() }),
  );
  return rows.slice(0, limit).map((row) => toCard(row, market?.currency ?? row.currency));
}

function afterCursor(order: ProductOrder, list: string, cursor: string): Prisma.Sql {
  const [key, id] = decodeCursor(list, cursor, [order.form, CURSOR_PART.id]);
  return Prisma.sql`AND (${order.key}, product.id) ${order.follows} (${key}::${order.type}, ${id}::uuid)`;
}

/** The page's products are found first, so that the rest is gathered for them alone. */
function cards(page: {
  filter: Prisma.Sql;
  after: Prisma.Sql;
  order: ProductOrder;
  limit: number;
  market: Market | null;
  now: Date;
}): Prisma.Sql {
  const { filter, after, order, limit, market, now } = page;
  return Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT product.id, ${order.key} AS key, ${keyText(order)} AS key_text FROM products product ${order.join}
      WHERE ${filter} ${after}
      ORDER BY ${order.key} ${order.direction}, product.id ${order.direction} LIMIT ${limit + 1})
    SELECT product.id, product.slug, ${translated('name')} AS name, ${firstImage} AS image, store.currency,
      coalesce(priced.lowest, ${priceFrom(market)}) AS price_from,
      coalesce(priced.highest, ${priceFrom(market)}) AS price_to,
      priced.compare_at, product.rating_sum, product.rating_count, product.sales_count, priced.variant_ids, (
        SELECT coalesce(jsonb_agg(${stockLevel} ORDER BY level.variant_id, level.warehouse_id), '[]')
        FROM variants variant JOIN sellable_levels level ON level.variant_id = variant.id
        WHERE variant.product_id = product.id AND variant.status = 'active') AS stock,
      page.key_text AS key
    FROM page JOIN products product ON product.id = page.id JOIN stores store ON store.id = product.store_id
    CROSS JOIN LATERAL (
      SELECT min(price.amount) AS lowest, max(price.amount) AS highest,
        (array_agg(price.compare_at ORDER BY price.amount))[1] AS compare_at,
        coalesce(jsonb_agg(variant.id ORDER BY variant.position, variant.id), '[]') AS variant_ids
      FROM variants variant JOIN ${currentPrice(pricedIn(market), now)} ON true
      WHERE variant.product_id = product.id AND variant.status = 'active') priced
    ORDER BY page.key ${order.direction}, page.id ${order.direction}`;
}

function toCard(row: CardRow, currency: string): ProductCard {
  const inCurrency = (amount: bigint) => money(Number(amount), currency);
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
