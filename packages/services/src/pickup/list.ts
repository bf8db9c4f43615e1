import { type Actor, isOverdue, type LocalizedText, type PickupRow, requirePermission } from '@pushcart/domain';
import type { Prisma, Reader } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import { type StoredOrder, summaryOf, withLines } from '../order/order-row.ts';
import { pickupStateOf } from './pickup-point.ts';

const LIST = 'pickups';

/** Orders to be collected that are paid for and not yet collected, the oldest first. */
export async function listPickups(
  deps: Deps,
  actor: Actor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: readonly PickupRow[]; nextCursor: string | null }> {
  requirePermission(actor, 'orders.read');
  requireLimit(limit);
  const { storeId } = actor;
  const rows = await deps.db.order.findMany({
    where: {
      AND: [
        { storeId, status: { in: ['paid', 'packed'] }, pickupWarehouseId: { not: null } },
        cursor === undefined ? {} : after(cursor),
      ],
    },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    include: withLines,
  });
  const places = await placesOf(deps.db, storeId);
  const now = deps.clock.now();
  return toPage<StoredOrder, PickupRow>(rows, limit, {
    item(row) {
      const { id: orderId, number, status, version, customerName, itemCount, placedAt } = summaryOf(deps, row);
      const place = places.get(row.pickupWarehouseId ?? '');
      const state = pickupStateOf(row);
      return {
        ...{ orderId, number, status, version, customerName, itemCount, placedAt },
        ...state,
        pointName: keptName(row) ?? place?.name ?? { en: '', 'zh-CN': '' },
        isOverdue: isOverdue(state, now, place?.timeZone ?? 'UTC'),
      };
    },
    cursor: (row) => encodeCursor(LIST, [row.placedAt.toISOString(), row.id]),
  });
}

function keptName({ pickupPoint }: StoredOrder): LocalizedText | undefined {
  return (pickupPoint as { readonly name?: LocalizedText } | null)?.name;
}

async function placesOf(db: Reader, storeId: string) {
  const store = await db.store.findUniqueOrThrow({ where: { id: storeId }, select: { timeZone: true } });
  const warehouses = await db.warehouse.findMany({
    where: { storeId },
    select: { id: true, name: true, timeZone: true },
  });
  return new Map(
    warehouses.map(({ id, name, timeZone }) => [
      id,
      { name: name as unknown as LocalizedText, timeZone: timeZone ?? store.timeZone },
    ]),
  );
}

function after(cursor: string): Prisma.OrderWhereInput {
  const [time = '', id = ''] = decodeCursor(LIST, cursor, [CURSOR_PART.time, CURSOR_PART.id]);
  const placedAt = new Date(time);
  return { OR: [{ placedAt: { gt: placedAt } }, { placedAt, id: { gt: id } }] };
}
