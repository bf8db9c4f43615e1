import {
  DomainError,
  exchange,
  type FlashItemView,
  type FlashSaleView,
  flashPhase,
  type ImageView,
  isId,
  type LocalizedText,
  type Market,
  money,
  optionText,
  type ProductOption,
} from '@pushcart/domain';
import { currentPrice } from '../catalog/current-price.ts';
import { translated, variantImage } from '../catalog/product-json.ts';
import { Prisma, type Reader } from '../db/client.ts';
import { pricedIn } from '../market/current-market.ts';
import { type QueueRow, queueOf } from './queue-row.ts';

interface SaleRow {
  readonly id: string;
  readonly name: LocalizedText;
  readonly opens_at: Date;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly cancelled_at: Date | null;
  readonly version: bigint;
  readonly currency: string;
  readonly items: readonly ItemRow[];
}

interface ItemRow extends QueueRow {
  readonly sku: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly options: readonly ProductOption[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly image: ImageView | null;
  readonly price: number;
  readonly usual: number | null;
  readonly per_account: number;
}

/** Sales of a store, with their items at the prices of a market, where `condition` holds of the row `sale`. */
export async function readSales(
  db: Reader,
  storeId: string,
  now: Date,
  condition: Prisma.Sql,
  market: Market | null = null,
): Promise<readonly FlashSaleView[]> {
  const rows = await db.$queryRaw<SaleRow[]>`
    SELECT sale.id, sale.name, sale.opens_at, sale.starts_at, sale.ends_at, sale.cancelled_at, sale.version, store.currency, (
      SELECT coalesce(json_agg(item ORDER BY item.sku), '[]') FROM (
        SELECT entry.variant_id, entry.version, entry.quota, entry.sold, entry.joined, entry.admitted, entry.lost_from,
          entry.lost_to, entry.price, entry.per_account, variant.sku, product.slug, ${translated('name')} AS name,
          product.options, variant.options AS chosen, ${variantImage} AS image, usual.amount AS usual
        FROM flash_sale_items entry
        JOIN variants variant ON variant.id = entry.variant_id
        JOIN products product ON product.id = variant.product_id
        LEFT JOIN LATERAL (SELECT price.amount FROM ${currentPrice(pricedIn(market), now)}) usual ON true
        WHERE entry.flash_sale_id = sale.id
      ) item) AS items
    FROM flash_sales sale JOIN stores store ON store.id = sale.store_id
    WHERE sale.store_id = ${storeId}::uuid AND ${condition}
    ORDER BY sale.starts_at, sale.id`;
  return rows.map((row) => saleOf(row, market, now));
}

export async function readSale(
  db: Reader,
  storeId: string,
  now: Date,
  saleId: string,
  market: Market | null = null,
): Promise<FlashSaleView> {
  const isAsked = Prisma.sql`sale.id = ${saleId}::uuid`;
  const [sale] = isId(saleId) ? await readSales(db, storeId, now, isAsked, market) : [];
  if (sale === undefined) throw new DomainError('NOT_FOUND', 'There is no such sale.');
  return sale;
}

function saleOf(row: SaleRow, market: Market | null, now: Date): FlashSaleView {
  const schedule = { opensAt: row.opens_at, startsAt: row.starts_at, endsAt: row.ends_at };
  return {
    ...schedule,
    id: row.id,
    name: row.name,
    phase: flashPhase({ ...schedule, isCancelled: row.cancelled_at !== null }, now),
    version: Number(row.version),
    items: row.items.map((item) => itemOf(item, row.currency, market)),
    now,
  };
}

function itemOf(row: ItemRow, storeCurrency: string, market: Market | null): FlashItemView {
  const currency = market?.currency ?? storeCurrency;
  const price = market === null ? row.price : exchange(row.price, market.rate);
  return {
    ...queueOf(row),
    sku: row.sku,
    slug: row.slug,
    name: row.name,
    optionText: optionText(row.options, row.chosen),
    image: row.image,
    price: money(price, currency),
    usualPrice: money(row.usual ?? price, currency),
    perAccount: row.per_account,
  };
}
