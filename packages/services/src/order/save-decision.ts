import {
  type CancelReason,
  money,
  type OrderDecision,
  type OrderEvent,
  type OrderEventType,
  type StoreOrderEvent,
  topics,
} from '@pushcart/domain';
import type { Prisma, Transaction } from '../db/client.ts';
import { append } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { restsOf } from '../payment/order-due.ts';
import { bookedOf } from './booked.ts';
import { type StoredOrder, summaryOf, withLines } from './order-row.ts';

/** What goes along with an order's step. */
export interface Carried
  extends Pick<
    OrderEvent,
    'payment' | 'shipment' | 'scan' | 'return' | 'pickup' | 'lines' | 'awaited' | 'edited' | 'due'
  > {
  /** The account that took it. */
  readonly actorId?: string;
  /** Why staff did. It stands in the history alone: a shopper who watches is not told what staff suspect. */
  readonly reason?: CancelReason;
  /** Money it moved: captured, or refunded if negative. Minor units of the order's currency. */
  readonly revenue?: number;
}

/** Saves a step of an order with its line of history, and tells it to whoever watches the order or the store. */
export async function saveDecision(
  deps: Pick<Deps, 'personalData'>,
  tx: Transaction,
  before: StoredOrder,
  { next, events }: OrderDecision,
  { actorId, reason, revenue = 0, ...carried }: Carried = {},
): Promise<StoredOrder> {
  const [step] = events;
  if (step === undefined) return before;
  const { status, version, holdExpiresAt } = next;
  const row = await tx.order.update({
    where: { id: next.id },
    data: { status, version, holdExpiresAt, ...timeOf(step.type, step.at) },
    include: withLines,
  });
  await tx.orderHistory.create({
    data: {
      orderId: next.id,
      version,
      type: step.type,
      fromStatus: before.status,
      status,
      actorKind: step.actor,
      actorId: actorId ?? null,
      details: detailsOf(carried.edited, reason),
      at: step.at,
    },
  });
  const told: OrderEvent = { ...step, ...carried };
  const booked = await bookedOf(tx, row, { payment: carried.payment, moved: revenue });
  const toldToStore: StoreOrderEvent = {
    type: step.type,
    at: step.at,
    order: summaryOf(deps, row, { rest: await restAfter(tx, row, step.type, carried.due) }),
    revenue: revenue === 0 ? null : money(revenue, row.currency),
    ...(booked === null ? {} : { booked }),
  };
  const news = { key: next.id, version, type: step.type };
  await append(tx, [
    { ...news, topic: topics.order(next.id), payload: told },
    { ...news, topic: topics.storeOrders(row.storeId), payload: toldToStore },
  ]);
  return row;
}

/** What is still to be paid of a paid order after a step. An order becomes paid by all of its price being there. */
async function restAfter(
  tx: Transaction,
  row: StoredOrder,
  type: OrderEventType,
  told: Carried['due'],
): Promise<number | undefined> {
  if (row.status !== 'paid' || type === 'order.paid') return undefined;
  return told?.amount ?? (await restsOf(tx, [row])).get(row.id);
}

/** What the timeline says beside the step itself. */
function detailsOf(edited: Carried['edited'], reason: Carried['reason']): Prisma.InputJsonObject {
  return {
    ...(edited === undefined ? {} : { edit: edited.edit as unknown as Prisma.InputJsonObject }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function timeOf(type: OrderEventType, at: Date) {
  switch (type) {
    case 'order.paid':
      return { paidAt: at };
    case 'order.packed':
      return { packedAt: at };
    case 'order.shipped':
      return { shippedAt: at };
    case 'order.delivered':
      return { deliveredAt: at };
    case 'order.completed':
    case 'order.cancelled':
    case 'order.expired':
      return { closedAt: at };
    default:
      return {};
  }
}
