import { type Actor, DomainError, isId, type ProductOffer, topics } from '@pushcart/domain';
import { Prisma, type Reader, type Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { LiveTopic } from '../live-topic.ts';
import { IN_MARKET_ROW, type PricedIn, pricedIn } from '../market/current-market.ts';
import { keepMarketPrices } from '../market/market-prices.ts';
import { followPartPrices } from './bundles/follow-prices.ts';
import { currentPrice } from './current-price.ts';

const MAX_WATCHED_PRODUCTS = 100;

/** Whether and at which prices a row `product` of the row `store` is sold, as the domain's ProductOffer. */
function offerAt(now: Date): Prisma.Sql {
  const isForSale = Prisma.sql`(product.status = 'active' AND product.published_at IS NOT NULL)`;
  const ofVariants = Prisma.sql`variant.product_id = product.id AND variant.status = 'active' AND ${isForSale}`;
  return Prisma.sql`jsonb_build_object(
    'productId', product.id, 'version', product.version, 'isForSale', ${isForSale}, 'prices', (
      SELECT coalesce(jsonb_agg(${variantPrice(inStore)} ORDER BY variant.position, variant.id), '[]')
      FROM variants variant JOIN ${currentPrice(inStore, now)} ON true WHERE ${ofVariants}),
    'marketPrices', (
      SELECT coalesce(jsonb_agg(${variantPrice(IN_MARKET_ROW)} ORDER BY market.currency, variant.position, variant.id), '[]')
      FROM markets market CROSS JOIN variants variant JOIN ${currentPrice(IN_MARKET_ROW, now)} ON true
      WHERE market.store_id = store.id AND market.is_active AND ${ofVariants}))`;
}

const inStore = pricedIn(null);

/** A row `price` of a row `variant`, as the domain's VariantPrice. */
function variantPrice({ currency }: PricedIn): Prisma.Sql {
  const money = (amount: Prisma.Sql) => Prisma.sql`jsonb_build_object('amount', ${amount}, 'currency', ${currency})`;
  return Prisma.sql`jsonb_build_object('variantId', variant.id, 'price', ${money(Prisma.sql`price.amount`)}, 'compareAt',
    CASE WHEN price.compare_at IS NOT NULL THEN ${money(Prisma.sql`price.compare_at`)} END)`;
}

/** Takes products under lock, in id order, so that nobody waits in a circle. */
export async function lockProducts(tx: Transaction, productIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM products WHERE id = ANY (${[...productIds]}::uuid[]) ORDER BY id FOR UPDATE`;
}

/**
 * Gives changed products their next version and lowest price, and tells shoppers and desks of them. Call it after everything
 * else about the products is written, with their rows locked.
 */
export async function tellProducts(tx: Transaction, productIds: readonly string[], now: Date): Promise<void> {
  if (productIds.length === 0) return;
  const followers = await followPartPrices(tx, productIds, now);
  const ids = [...new Set([...productIds, ...followers])];
  await tx.$executeRaw`
    UPDATE products product SET version = product.version + 1, price_from = coalesce((
      SELECT min(price.amount) FROM variants variant JOIN ${currentPrice(inStore, now)} ON true
      WHERE variant.product_id = product.id AND variant.status = 'active'), product.price_from)
    FROM stores store WHERE store.id = product.store_id AND product.id = ANY (${ids}::uuid[])`;
  await keepMarketPrices(tx, Prisma.sql`product.id = ANY (${ids}::uuid[])`, now);
  await tx.$executeRaw`
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT news.topic, product.id, product.version, news.payload ->> 'type', news.payload
    FROM products product JOIN stores store ON store.id = product.store_id
    CROSS JOIN LATERAL (VALUES
      ('product:' || product.id || ':offer',
        jsonb_build_object('type', 'product.changed', 'offer', ${offerAt(now)})),
      (${CATALOG_TOPIC}, ${CATALOG_NEWS})
    ) news (topic, payload)
    WHERE product.id = ANY (${ids}::uuid[]) ORDER BY product.id`;
  markAsNews(tx);
}

/**
 * Tells desks of products that were just made, at their first version: no bundle, list or market has a price that follows from theirs,
 * and no shopper had one to look at.
 */
export async function tellNewProducts(tx: Transaction, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT ${CATALOG_TOPIC}, product.id, product.version, 'catalog.changed', ${CATALOG_NEWS}
    FROM products product WHERE product.id = ANY (${[...productIds]}::uuid[]) ORDER BY product.id`;
  markAsNews(tx);
}

/** Of a row `product`: what tells desks to read it again. */
const CATALOG_TOPIC = Prisma.sql`'store:' || product.store_id || ':catalog'`;
const CATALOG_NEWS = Prisma.sql`jsonb_build_object(
  'type', 'catalog.changed', 'subject', 'product', 'id', product.id, 'version', product.version)`;

async function readOffers(
  db: Reader,
  storeId: string,
  productIds: readonly string[],
  now: Date,
): Promise<readonly ProductOffer[]> {
  const rows = await db.$queryRaw<{ offer: ProductOffer }[]>`
    SELECT ${offerAt(now)} AS offer FROM products product JOIN stores store ON store.id = product.store_id
    WHERE store.id = ${storeId}::uuid AND product.id = ANY (${[...productIds]}::uuid[]) ORDER BY product.id`;
  return rows.map(({ offer }) => offer);
}

/** Live prices of products of the actor's store, and whether they are sold; one that is not there is not found. */
export async function watchOffers(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { productIds: readonly string[] },
): Promise<LiveTopic<readonly ProductOffer[]>> {
  const productIds = [...new Set(input.productIds.map((id) => id.toLowerCase()))];
  if (productIds.length === 0 || productIds.length > MAX_WATCHED_PRODUCTS) {
    throw new DomainError('INVALID_INPUT', `Watch 1 to ${MAX_WATCHED_PRODUCTS} products at once.`, {
      field: 'productIds',
    });
  }
  const { storeId } = actor;
  const known = productIds.every(isId) ? await db.product.count({ where: { id: { in: productIds }, storeId } }) : 0;
  if (known !== productIds.length) throw new DomainError('NOT_FOUND', 'There is no such product.');
  return {
    // A rate that moves changes the prices in its currency.
    topics: [...productIds.map(topics.productOffer), topics.storeMarkets(storeId)],
    kind: 'state',
    snapshot: () => readOffers(db, storeId, productIds, clock.now()),
    // Prices are public.
    mayWatch: async () => true,
  };
}
