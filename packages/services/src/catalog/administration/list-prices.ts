import {
  type Actor,
  type ListPriceView,
  type LocalizedText,
  type PricedVariant,
  type PriceListOverlap,
  requirePermission,
} from '@pushcart/domain';
import { Prisma } from '../../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../../db/page.ts';
import type { Deps } from '../../deps.ts';
import { findMarket, type PricedIn, pricedIn } from '../../market/current-market.ts';
import { currentPrice } from '../current-price.ts';
import { translated } from '../product-json.ts';
import { findList } from './price-lists.ts';

const LIST = 'list-prices';

interface PriceRow {
  readonly variant_id: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly amount: bigint;
  readonly compare_at: bigint | null;
  readonly base: bigint | null;
  readonly now: bigint | null;
  readonly now_list: string | null;
}

/** The prices of a list in the order of the SKUs, beside what the variants cost without it and now. */
export async function listPrices(
  { db, clock }: Deps,
  actor: Actor,
  input: { priceListId: string; limit: number; cursor?: string | undefined },
): Promise<Page<ListPriceView>> {
  requirePermission(actor, 'catalog.write');
  const { id, currency } = await findList(db, actor.storeId, input.priceListId);
  const limit = requireLimit(input.limit);
  const market = await findMarket(db, { storeId: actor.storeId, currency });
  const shown: PricedIn = market === null ? { currency: Prisma.sql`${currency}`, rate: null } : pricedIn(market);
  const [after = ''] = input.cursor === undefined ? [] : decodeCursor(LIST, input.cursor, [CURSOR_PART.word]);
  const rows = await db.$queryRaw<PriceRow[]>`
    SELECT variant.id AS variant_id, variant.sku, ${translated('name')} AS name, own.amount,
      own.compare_at_amount AS compare_at, base.amount AS base, price.amount AS now, price.list_id AS now_list
    FROM prices own JOIN variants variant ON variant.id = own.variant_id JOIN products product ON product.id = variant.product_id
    JOIN stores store ON store.id = product.store_id LEFT JOIN prices base
      ON base.variant_id = variant.id AND base.currency = own.currency AND base.price_list_id IS NULL
    LEFT JOIN ${currentPrice(shown, clock.now())} ON true
    WHERE own.price_list_id = ${id}::uuid AND variant.sku > ${after}
    ORDER BY variant.sku LIMIT ${limit + 1}`;
  return toPage(rows, limit, {
    item: (row) => ({
      variantId: row.variant_id,
      sku: row.sku,
      name: row.name,
      amount: Number(row.amount),
      compareAt: amountOf(row.compare_at),
      base: amountOf(row.base),
      now: row.now === null ? null : { amount: Number(row.now), priceListId: row.now_list },
    }),
    cursor: ({ sku }) => encodeCursor(LIST, [sku]),
  });
}

/** The variants of the store with these SKUs; a SKU that it does not have is left out. */
export async function findPricedVariants(
  { db }: Deps,
  actor: Actor,
  { priceListId, skus }: { priceListId: string; skus: readonly string[] },
): Promise<readonly PricedVariant[]> {
  requirePermission(actor, 'catalog.write');
  const { currency } = await findList(db, actor.storeId, priceListId);
  const rows = await db.$queryRaw<Pick<PriceRow, 'variant_id' | 'sku' | 'name' | 'base'>[]>`
    SELECT variant.id AS variant_id, variant.sku, ${translated('name')} AS name, base.amount AS base
    FROM variants variant JOIN products product ON product.id = variant.product_id
    LEFT JOIN prices base
      ON base.variant_id = variant.id AND base.currency = ${currency} AND base.price_list_id IS NULL
    WHERE variant.store_id = ${actor.storeId}::uuid AND variant.sku = ANY (${[...skus]}::text[])
    ORDER BY variant.sku`;
  return rows.map(({ variant_id: variantId, sku, name, base }) => ({ variantId, sku, name, base: amountOf(base) }));
}

/** Other lists of the currency that hold at some moment at which this one does, for some of its variants. */
export async function listOverlaps(
  { db }: Deps,
  actor: Actor,
  { priceListId }: { priceListId: string },
): Promise<readonly PriceListOverlap[]> {
  requirePermission(actor, 'catalog.write');
  const { id } = await findList(db, actor.storeId, priceListId);
  const rows = await db.$queryRaw<(Omit<PriceListOverlap, 'count'> & { readonly count: bigint })[]>`
    SELECT other.id AS "priceListId", other.name, other.priority, count(*) AS count
    FROM price_lists list
    JOIN price_lists other ON other.store_id = list.store_id AND other.id <> list.id AND other.currency = list.currency
      AND tstzrange(other.starts_at, other.ends_at) && tstzrange(list.starts_at, list.ends_at)
    JOIN prices own ON own.price_list_id = list.id
    JOIN prices theirs ON theirs.price_list_id = other.id AND theirs.variant_id = own.variant_id
    WHERE list.id = ${id}::uuid
    GROUP BY other.id ORDER BY other.priority DESC, other.name`;
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

function amountOf(amount: bigint | null): number | null {
  return amount === null ? null : Number(amount);
}
