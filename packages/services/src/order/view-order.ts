import type {
  CancelReason,
  LocalizedText,
  OrderEditView,
  OrderEventType,
  OrderStatus,
  OrderTimelineEntry,
  OrderView,
} from '@pushcart/domain';
import { money } from '@pushcart/domain';
import type { Prisma, Reader } from '../db/client.ts';
import { dayOf } from '../db/day.ts';
import type { Deps } from '../deps.ts';
import { awaitedBy } from '../inventory/awaited.ts';
import { dueAmong } from '../payment/order-due.ts';
import { paymentView } from '../payment/payment-row.ts';
import { withRefunds } from '../payment/request-refund.ts';
import { pickupPointOf, pickupStateOf } from '../pickup/pickup-point.ts';
import { returnView, withReturnLines } from '../return/return-row.ts';
import { shipmentView, withEvents } from '../shipment/shipment-row.ts';
import type { Relation } from './find-order.ts';
import {
  discountsOf,
  grantView,
  lineOf,
  openAddress,
  openNote,
  type StoredGrant,
  type StoredOrder,
  taxesOf,
} from './order-row.ts';

/**
 * The order's page for its shopper or for staff. Parts may be newer than its version says, and events that follow bring them once more.
 */
export async function viewOrder(
  deps: Pick<Deps, 'personalData' | 'clock'>,
  db: Reader,
  { order: row, relation }: { readonly order: StoredOrder; readonly relation: Relation },
): Promise<OrderView> {
  const { id: orderId, storeId, deliveryCode, currency, promisedFrom, promisedTo } = row;
  const [payments, shipments, returns, history, method, point, awaited] = await Promise.all([
    db.payment.findMany({ where: { orderId }, orderBy: { id: 'asc' }, include: withRefunds }),
    db.shipment.findMany({ where: { orderId }, orderBy: { id: 'asc' }, include: withEvents }),
    db.return.findMany({ where: { orderId }, orderBy: { id: 'asc' }, include: withReturnLines }),
    db.orderHistory.findMany({ where: { orderId, version: { lte: row.version } }, orderBy: { version: 'asc' } }),
    db.deliveryMethod.findUnique({ where: { storeId_code: { storeId, code: deliveryCode } }, select: { name: true } }),
    pickupPointOf(db, row),
    awaitedBy(db, orderId),
  ]);
  return {
    id: orderId,
    number: row.number,
    status: row.status as OrderStatus,
    version: Number(row.version),
    lines: row.lines.map((line) => lineOf(line, currency)),
    subtotal: money(Number(row.subtotal), currency),
    shipping: money(Number(row.shipping), currency),
    discount: money(Number(row.discount), currency),
    discounts: discountsOf(row),
    grant: grantView(row.granted as unknown as StoredGrant | null, currency),
    tax: money(Number(row.tax), currency),
    taxes: taxesOf(row),
    taxIncluded: row.taxIncluded,
    total: money(Number(row.total), currency),
    due: money(row.status === 'placed' || row.status === 'paid' ? dueAmong(row, payments) : 0, currency),
    source: row.placedBy === null ? 'web' : 'staff',
    email: deps.personalData.open({ table: 'orders', column: 'email', id: orderId }, row.email),
    address: openAddress(deps, row),
    delivery: {
      code: deliveryCode,
      name: point?.name ?? (method?.name as LocalizedText | undefined) ?? { en: deliveryCode, 'zh-CN': deliveryCode },
    },
    note: openNote(deps, row),
    promise: promisedFrom === null || promisedTo === null ? null : { from: dayOf(promisedFrom), to: dayOf(promisedTo) },
    pickup: point === null ? null : { point, ...pickupStateOf(row) },
    holdExpiresAt: row.holdExpiresAt,
    placedAt: row.placedAt,
    payments: payments.map(paymentView),
    shipments: shipments.map(shipmentView),
    returns: returns.map((one) => returnView(one, currency)),
    timeline: history.map((entry) => timelineEntry(entry, relation)),
    awaited,
    now: deps.clock.now(),
  };
}

function timelineEntry(entry: Prisma.OrderHistoryGetPayload<object>, relation: Relation): OrderTimelineEntry {
  const { edit, reason } = entry.details as { edit?: OrderEditView; reason?: CancelReason };
  return {
    version: Number(entry.version),
    type: entry.type as OrderEventType,
    status: entry.status as OrderStatus,
    actor: entry.actorKind as OrderTimelineEntry['actor'],
    at: entry.at,
    ...(edit === undefined ? {} : { edit }),
    ...(reason === undefined || relation === 'shopper' ? {} : { reason }),
  };
}
