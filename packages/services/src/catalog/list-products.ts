import {
  type Actor,
  DomainError,
  MAX_COUNTED_PRODUCTS,
  PRODUCT_SORTS,
  type ProductFilter,
  type ProductPage,
  type ProductSort,
  requireProductFilter,
  type SearchOutcome,
} from '@pushcart/domain';
import { visitorsOf } from '../behaviour/visitor.ts';
import { type Database, Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import { marketOf } from '../market/current-market.ts';
import type { FoundProducts } from '../search/product-index.ts';
import type { ListProductsInput } from './catalog-service.ts';
import { findMatches } from './find-matches.ts';
import { cardsOf } from './product-cards.ts';
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
  const order = sort === 'relevance' ? byRelevance(found?.productIds ?? []) : productOrder(sort, storeId, market);
  const list = ['products', sort, ...(market === null ? [] : [market.currency])].join('.');
  const limit = requireLimit(input.limit);
  const cursor = input.cursor === undefined ? null : decodeCursor(list, input.cursor, [order.form, CURSOR_PART.id]);
  const after = sort === 'relevance' && cursor !== null ? placeNow(found?.productIds ?? [], cursor) : cursor;
  const conditions = conditionsOf(storeId, market, asked, found);
  const filter = allOf(conditions);
  const isNarrowed = conditions.chosen.size > 0 || asked.category !== undefined;

  const readPage = async () => {
    const isFoundOrder = found !== null && sort === 'relevance' && !isNarrowed;
    const rows = isFoundOrder
      ? foundAfter(found.productIds, after, limit)
      : await db.$queryRaw<PageRow[]>(pageRows(filter, order, after, limit));
    const { items, nextCursor } = toPage(rows, limit, {
      item: ({ id }) => id,
      cursor: ({ key, id }) => encodeCursor(list, [key, id]),
    });
    return { items: await cardsOf(db, storeId, market, clock.now(), items), nextCursor };
  };
  const [page, total] = await Promise.all([
    readPage(),
    found !== null && !isNarrowed ? found.productIds.length : countRows(db, filter),
  ]);
  if (found !== null && input.cursor === undefined) {
    const [visitor = null] = visitorsOf(actor);
    const isAsTyped = found.corrected === null && !found.isBroadened;
    queryLog.note(storeId, asked.query ?? '', found.productIds.length, { visitor, isAsTyped });
  }
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

interface PageRow {
  readonly id: string;
  /** What the list is sorted by, as a cursor carries it. */
  readonly key: string;
}

type Place = readonly string[];

/** Where a page of what an index has ranked ended, as it ranks now: what moved in front of it meanwhile moves nothing. */
function placeNow(productIds: readonly string[], before: Place): Place {
  const [key = '0', id = ''] = before;
  const index = productIds.indexOf(id);
  return [index < 0 ? key : String(index + 1), id];
}

/** One more than a page of what an index has ranked: where nothing narrows it the database need not be asked again. */
function foundAfter(productIds: readonly string[], after: Place | null, limit: number): readonly PageRow[] {
  const from = Math.max(Number(after?.[0] ?? 0), 0);
  return productIds.slice(from, from + limit + 1).map((id, index) => ({ id, key: String(from + index + 1) }));
}

/** One more than a page of the list. */
function pageRows(filter: Prisma.Sql, order: ProductOrder, after: Place | null, limit: number): Prisma.Sql {
  const [key, id] = after ?? [];
  const isAfter =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (${order.key}, ${order.id}) ${order.follows} (${key}::${order.type}, ${id}::uuid)`;
  return Prisma.sql`
    SELECT product.id, ${keyText(order)} AS key FROM products product ${order.join} WHERE ${filter} ${isAfter}
    ORDER BY ${order.key} ${order.direction}, ${order.id} ${order.direction} LIMIT ${limit + 1}`;
}

/** How many there are, up to one more than are counted. */
async function countRows(db: Database, filter: Prisma.Sql): Promise<number> {
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (
      SELECT FROM products product WHERE ${filter} LIMIT ${MAX_COUNTED_PRODUCTS + 1}) counted`;
  return counted?.total ?? 0;
}
