import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Actor, amountText, DomainError, maskName, requirePermission, type SignedInActor } from '@pushcart/domain';
import { stringify } from 'csv-stringify/sync';
import { recordAudit } from '../audit/record.ts';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../db/page.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { whereOf } from '../order/order-filter.ts';
import { openAddress, type StoredOrder, withLines } from '../order/order-row.ts';
import type { OrderFilter } from '../order/order-service.ts';
import type { ExportOrdersInput } from './order-desk-service.ts';

const LIST = 'orders-export';
const PAGE = 200;
const SIGNATURE = /^[0-9a-f]{64}$/;

/** An order as files hold it, a column a field. Amounts are in minor units. */
interface ExportedOrder {
  readonly number: number;
  readonly placedAt: string;
  readonly status: string;
  readonly paidAt: string | null;
  readonly customer: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly units: number;
  readonly currency: string;
  readonly subtotal: number;
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
  readonly total: number;
  readonly delivery: string;
}

const HEADING: Readonly<Record<keyof ExportedOrder, string>> = {
  number: 'number',
  placedAt: 'placed_at',
  status: 'status',
  paidAt: 'paid_at',
  customer: 'customer',
  city: 'city',
  region: 'region',
  country: 'country',
  units: 'units',
  currency: 'currency',
  subtotal: 'subtotal',
  discount: 'discount',
  shipping: 'shipping',
  tax: 'tax',
  total: 'total',
  delivery: 'delivery',
};

/** Oldest first, so that orders that come meanwhile are in the last part. Names are masked as in the list; addresses stay out. */
export async function exportPage(
  deps: Deps,
  actor: Actor,
  { cursor, format = 'csv', ...filter }: ExportOrdersInput,
): Promise<{ text: string; nextCursor: string | null }> {
  requirePermission(actor, 'orders.read');
  const { storeId } = actor;
  if (cursor === undefined) {
    const { search: _, ...named } = filter;
    await inTransaction(deps, (tx) => recordAudit(deps, tx, actor, 'order.exported', storeId, named));
  }
  const { cursorOf, readCursor } = cursorsOf(deps, actor, filter);
  const after = cursor === undefined ? 0 : readCursor(cursor);
  const rows = await deps.db.order.findMany({
    where: { AND: [whereOf(deps, storeId, filter), { number: { gt: after } }] },
    orderBy: { number: 'asc' },
    take: PAGE,
    include: withLines,
  });
  const last = rows.at(-1);
  const orders = rows.map((row) => exported(deps, row));
  return {
    text: format === 'csv' ? csvOf(orders, { isFirst: cursor === undefined }) : ndjsonOf(orders),
    nextCursor: last === undefined || rows.length < PAGE ? null : cursorOf(last.number),
  };
}

/**
 * Cursors of one export alone. They are signed, other than those of lists: only reading the first part is audited, and with a cursor made up at
 * home, or taken from a smaller export, all could be read unseen.
 */
function cursorsOf({ signingKey }: Pick<Deps, 'signingKey'>, actor: SignedInActor, filter: OrderFilter) {
  const { statuses = null, search = null, placedFrom = null, placedUntil = null } = filter;
  const whose = [actor.storeId, actor.account.id, statuses, search, placedFrom, placedUntil];
  const signatureOf = (number: string) =>
    createHmac('sha256', signingKey)
      .update(`${LIST}:${JSON.stringify([number, ...whose])}`)
      .digest('hex');
  return {
    cursorOf: (number: number) => encodeCursor(LIST, [String(number), signatureOf(String(number))]),
    readCursor(cursor: string): number {
      const [number = '', signature = ''] = decodeCursor(LIST, cursor, [CURSOR_PART.smallInteger, SIGNATURE]);
      if (timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(number)))) return Number(number);
      throw new DomainError('CURSOR_INVALID', 'This cursor does not belong to this export.');
    },
  };
}

function exported(deps: Deps, row: StoredOrder): ExportedOrder {
  return {
    number: row.number,
    placedAt: row.placedAt.toISOString(),
    status: row.status,
    paidAt: row.paidAt?.toISOString() ?? null,
    customer: maskName(openAddress(deps, row).name),
    city: row.city,
    region: row.region,
    country: row.country,
    units: row.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    currency: row.currency,
    subtotal: Number(row.subtotal),
    discount: Number(row.discount),
    shipping: Number(row.shipping),
    tax: Number(row.tax),
    total: Number(row.total),
    delivery: row.deliveryCode,
  };
}

const ndjsonOf = (orders: readonly ExportedOrder[]): string =>
  orders.map((order) => `${JSON.stringify(order)}\n`).join('');

function csvOf(orders: readonly ExportedOrder[], { isFirst }: { readonly isFirst: boolean }): string {
  const rows = orders.map((order) => {
    const say = (amount: number) => amountText(amount, order.currency);
    const { subtotal, discount, shipping, tax, total } = order;
    return {
      ...order,
      ...{
        subtotal: say(subtotal),
        discount: say(discount),
        shipping: say(shipping),
        tax: say(tax),
        total: say(total),
      },
    };
  });
  return stringify(rows, { columns: HEADING, header: isFirst, escape_formulas: true, bom: isFirst });
}
