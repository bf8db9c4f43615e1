import { type Actor, type OrderPage, requirePermission, requireSignedIn } from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import { restsOf } from '../payment/order-due.ts';
import { whereOf } from './order-filter.ts';
import { type StoredOrder, summaryOf, withLines } from './order-row.ts';
import type { OrderFilter } from './order-service.ts';

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export async function listOwn(
  deps: Pick<Deps, 'db' | 'personalData'>,
  actor: Actor,
  paging: Paging,
): Promise<OrderPage> {
  requireSignedIn(actor);
  const where = { storeId: actor.storeId, accountId: actor.account.id };
  return readPage(deps, where, paging, { list: 'own-orders', isOwn: true });
}

export async function listForStore(
  deps: Pick<Deps, 'db' | 'personalData'>,
  actor: Actor,
  { limit, cursor, ...filter }: Paging & OrderFilter,
): Promise<OrderPage> {
  requirePermission(actor, 'orders.read');
  return readPage(
    deps,
    whereOf(deps, actor.storeId, filter),
    { limit, cursor },
    { list: 'store-orders', isOwn: false },
  );
}

/** Newest first, by keyset: orders that come in meanwhile neither repeat nor hide a row. */
async function readPage(
  deps: Pick<Deps, 'db' | 'personalData'>,
  where: Prisma.OrderWhereInput,
  { limit, cursor }: Paging,
  { list, isOwn }: { list: string; isOwn: boolean },
): Promise<OrderPage> {
  requireLimit(limit);
  const rows = await deps.db.order.findMany({
    where: { AND: [where, cursor === undefined ? {} : after(list, cursor)] },
    orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: withLines,
  });
  const rests = await restsOf(deps.db, rows);
  return toPage<StoredOrder, OrderPage['items'][number]>(rows, limit, {
    item: (row) => summaryOf(deps, row, { isOwn, rest: rests.get(row.id) }),
    cursor: (row) => encodeCursor(list, [row.placedAt.toISOString(), row.id]),
  });
}

function after(list: string, cursor: string): Prisma.OrderWhereInput {
  const [time = '', id = ''] = decodeCursor(list, cursor, [CURSOR_PART.time, CURSOR_PART.id]);
  const placedAt = new Date(time);
  return { OR: [{ placedAt: { lt: placedAt } }, { placedAt, id: { lt: id } }] };
}
