import {
  type Actor,
  DomainError,
  MAX_COUNTED_PRODUCTS,
  type Market,
  PRODUCT_SORTS,
  type ProductFilter,
  type ProductPage,
  type ProductSort,
  requireProductFilter,
  type SearchOutcome,
} from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import { marketOf } from '../market/current-market.ts';
import type { FoundProducts } from '../search/product-index.ts';
import type { ListProductsInput } from './catalog-service.ts';
import { findMatches } from './find-matches.ts';
import { type CardRow, cardColumns, toCard } from './product-cards.ts';
import { allOf, conditionsOf } from './product-filter.ts';
import { byRelevance, keyText, type ProductOrder, productOrder } from './product-order.ts';

export async function listProducts(
  { db, clock, productIndex, queryLog }: Deps,
  actor: Actor,
  input: ListProductsInput,
): Promise<ProductPage> {
  const { storeId } = actor;
  const asked = requireProductFilter(input);
  const sort = requireSort(input.sort, asked);
  const market = await marketOf(db, actor);
  const found = await findMatches(productIndex, storeId, asked);
  const order = sort === 'relevance' ? byRelevance(found?.matches ?? []) : productOrder(sort, storeId, market);
  const list = ['products', sort, ...(market === null ? [] : [market.currency])].join('.');
  const limit = requireLimit(input.limit);
  const filter = allOf(conditionsOf(storeId, market, asked, found));
  const after = input.cursor === undefined ? Prisma.empty : afterCursor(order, list, input.cursor);

  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<(CardRow & { readonly key: string })[]>(
      cards({ storeId, filter, after, order, limit, market, now: clock.now() }),
    ),
    db.$queryRaw<{ total: bigint }[]>`
      SELECT count(*) AS total FROM (
        SELECT FROM products product WHERE ${filter} LIMIT ${MAX_COUNTED_PRODUCTS + 1}) counted`,
  ]);
  const page = toPage(rows, limit, {
    item: (row) => toCard(row, market),
    cursor: ({ key, id }) => encodeCursor(list, [key, id]),
  });
  const total = Number(counted?.total ?? 0);
  if (found !== null && input.cursor === undefined) queryLog.note(storeId, asked.query ?? '', found.matches.length);
  return {
    ...page,
    total: Math.min(total, MAX_COUNTED_PRODUCTS),
    isTotalExact: total <= MAX_COUNTED_PRODUCTS && found?.isComplete !== false,
    search: found === null ? null : outcomeOf(found),
  };
}

/** By how well they match where there is something to match, unless another order is asked for. */
function requireSort(asked: string | undefined, { query }: ProductFilter): ProductSort {
  const hasQuery = query !== undefined && query !== '';
  const sort = PRODUCT_SORTS.find((known) => known === (asked ?? (hasQuery ? 'relevance' : 'recommended')));
  if (sort === undefined) throw new DomainError('INVALID_INPUT', 'There is no such order.', { field: 'sort' });
  return sort === 'relevance' && !hasQuery ? 'recommended' : sort;
}

function outcomeOf({ corrected, isBroadened, isComplete, words }: FoundProducts): SearchOutcome {
  return { corrected, isBroadened, isComplete, words };
}

function afterCursor(order: ProductOrder, list: string, cursor: string): Prisma.Sql {
  const [key, id] = decodeCursor(list, cursor, [order.form, CURSOR_PART.id]);
  return Prisma.sql`AND (${order.key}, ${order.id}) ${order.follows} (${key}::${order.type}, ${id}::uuid)`;
}

/** The page's products are found first, so that the rest is gathered for them alone. */
function cards(page: {
  storeId: string;
  filter: Prisma.Sql;
  after: Prisma.Sql;
  order: ProductOrder;
  limit: number;
  market: Market | null;
  now: Date;
}): Prisma.Sql {
  const { storeId, filter, after, order, limit, market, now } = page;
  const card = cardColumns(storeId, market, now);
  return Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT product.id, ${order.key} AS key, ${keyText(order)} AS key_text FROM products product ${order.join}
      WHERE ${filter} ${after}
      ORDER BY ${order.key} ${order.direction}, ${order.id} ${order.direction} LIMIT ${limit + 1})
    SELECT ${card.columns}, page.key_text AS key
    FROM page JOIN products product ON product.id = page.id ${card.from}
    ORDER BY page.key ${order.direction}, page.id ${order.direction}`;
}
