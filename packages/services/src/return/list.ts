import { type Actor, type ReturnStatus, requirePermission, type StaffReturnView } from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import { staffReturnView, withReturnOrder } from './return-row.ts';

const LIST = 'returns';

export async function listForStore(
  deps: Deps,
  actor: Actor,
  {
    statuses,
    limit,
    cursor,
  }: { statuses?: readonly ReturnStatus[] | undefined; limit: number; cursor?: string | undefined },
): Promise<Page<StaffReturnView>> {
  requirePermission(actor, 'orders.read');
  requireLimit(limit);
  const rows = await deps.db.return.findMany({
    where: {
      AND: [
        { order: { storeId: actor.storeId } },
        statuses === undefined ? {} : { status: { in: [...statuses] } },
        cursor === undefined ? {} : after(cursor),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: withReturnOrder,
  });
  return toPage(rows, limit, {
    item: (row) => staffReturnView(deps, row),
    cursor: (row) => encodeCursor(LIST, [row.createdAt.toISOString(), row.id]),
  });
}

function after(cursor: string): Prisma.ReturnWhereInput {
  const [time = '', id = ''] = decodeCursor(LIST, cursor, [CURSOR_PART.time, CURSOR_PART.id]);
  const createdAt = new Date(time);
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
