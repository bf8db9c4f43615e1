import {
  type Actor,
  type DocumentFile,
  DomainError,
  isId,
  type Locale,
  MAX_BULK_ORDERS,
  requirePermission,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lineOf, openAddress, openNote, withLines } from '../order/order-row.ts';
import { buyerOf } from './facts.ts';

/** What goes into each parcel and where it goes, in the order the orders were named. */
export async function packingSlips(
  deps: Deps,
  actor: Actor,
  { orderIds, locale }: { orderIds: readonly string[]; locale: Locale },
): Promise<DocumentFile> {
  requirePermission(actor, 'orders.read');
  const { storeId } = actor;
  const ids = [...new Set(orderIds)];
  if (ids.length === 0 || ids.length > MAX_BULK_ORDERS) {
    throw new DomainError('INVALID_INPUT', `Name 1 to ${MAX_BULK_ORDERS} orders.`, { field: 'orderIds' });
  }
  const rows = await deps.db.order.findMany({ where: { id: { in: ids.filter(isId) }, storeId }, include: withLines });
  const known = new Map(rows.map((row) => [row.id, row]));
  const orders = ids.flatMap((id) => known.get(id) ?? []);
  if (orders.length < ids.length) throw new DomainError('NOT_FOUND', 'One of these orders is not there.');
  const store = await deps.db.store.findUniqueOrThrow({
    where: { id: storeId },
    select: { name: true, timeZone: true },
  });
  const content = await deps.draw({
    paper: 'packing-slips',
    content: {
      locale,
      shop: (store.name as Record<Locale, string>)[locale],
      timeZone: store.timeZone,
      orders: orders.map((row) => ({
        number: row.number,
        placedAt: row.placedAt,
        recipient: buyerOf(openAddress(deps, row)),
        phone: openAddress(deps, row).phone,
        note: openNote(deps, row),
        lines: row.lines.map((line) => lineOf(line, row.currency)),
      })),
    },
  });
  await inTransaction(deps, (tx) =>
    recordAudit(deps, tx, actor, 'order.slips_printed', storeId, { numbers: orders.map(({ number }) => number) }),
  );
  const name = orders.length === 1 ? `${orders[0]?.number}` : `${orders.length}-orders`;
  return { fileName: `packing-slip-${name}.pdf`, content: Buffer.from(content).toString('base64') };
}
