import { type Actor, amountText, maskName, requirePermission } from '@pushcart/domain';
import { stringify } from 'csv-stringify/sync';
import { recordAudit } from '../audit/record.ts';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../db/page.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { whereOf } from '../order/order-filter.ts';
import { openAddress, type StoredOrder, withLines } from '../order/order-row.ts';
import type { OrderFilter } from '../order/order-service.ts';

const LIST = 'orders-export';
const PAGE = 200;
const HEADING = [
  'number',
  'placed_at',
  'status',
  'paid_at',
  'customer',
  'city',
  'region',
  'country',
  'units',
  'currency',
  'subtotal',
  'discount',
  'shipping',
  'tax',
  'total',
  'delivery',
];

/** Oldest first, so that orders that come meanwhile are in the last part. Names are masked as in the list; addresses stay out. */
export async function exportPage(
  deps: Deps,
  actor: Actor,
  { cursor, ...filter }: OrderFilter & { cursor?: string | undefined },
): Promise<{ text: string; nextCursor: string | null }> {
  requirePermission(actor, 'orders.read');
  const { storeId } = actor;
  if (cursor === undefined) {
    const { search: _, ...named } = filter;
    await inTransaction(deps, (tx) => recordAudit(deps, tx, actor, 'order.exported', storeId, named));
  }
  const after = cursor === undefined ? 0 : Number(decodeCursor(LIST, cursor, [CURSOR_PART.smallInteger])[0]);
  const rows = await deps.db.order.findMany({
    where: { AND: [whereOf(deps, storeId, filter), { number: { gt: after } }] },
    orderBy: { number: 'asc' },
    take: PAGE,
    include: withLines,
  });
  const last = rows.at(-1);
  const lines = [...(cursor === undefined ? [HEADING] : []), ...rows.map((row) => recordOf(deps, row))];
  return {
    text: stringify(lines, { escape_formulas: true, bom: cursor === undefined }),
    nextCursor: last === undefined || rows.length < PAGE ? null : encodeCursor(LIST, [String(last.number)]),
  };
}

function recordOf(deps: Deps, row: StoredOrder): readonly string[] {
  const say = (amount: bigint) => amountText(Number(amount), row.currency);
  return [
    String(row.number),
    row.placedAt.toISOString(),
    row.status,
    row.paidAt?.toISOString() ?? '',
    maskName(openAddress(deps, row).name),
    row.city,
    row.region,
    row.country,
    String(row.lines.reduce((sum, { quantity }) => sum + quantity, 0)),
    row.currency,
    say(row.subtotal),
    say(row.discount),
    say(row.shipping),
    say(row.tax),
    say(row.total),
    row.deliveryCode,
  ];
}
