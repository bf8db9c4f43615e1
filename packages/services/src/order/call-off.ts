import {
  type CancelReason,
  cancelOrder,
  isUnderWay,
  type OrderTimelineEntry,
  type ShipmentStatus,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { giveUpPayments } from '../payment/give-up-payments.ts';
import { shipmentState } from '../shipment/shipment-row.ts';
import { orderOf, type StoredOrder } from './order-row.ts';
import { saveDecision } from './save-decision.ts';

interface CalledOff {
  readonly actor: OrderTimelineEntry['actor'];
  readonly actorId?: string | undefined;
  readonly at: Date;
  /** For the ledger and the refund. */
  readonly cause: string;
  /** Why staff did. */
  readonly reason?: CancelReason | undefined;
}

/**
 * Takes an order off: its stock is free at once, money taken for it is asked back, and a parcel the carrier refused is given up. The
 * caller has locked the order.
 */
export async function callOff(
  deps: Pick<Deps, 'personalData'>,
  tx: Transaction,
  order: StoredOrder,
  { actor, actorId, at, cause, reason }: CalledOff,
): Promise<StoredOrder> {
  const decision = cancelOrder(orderOf(order), { actor, at, hasParcel: await hasParcel(tx, order.id) });
  await tx.$executeRaw`SELECT settle_order(${order.id}::uuid, 'release', ${actorId ?? null}::uuid, ${cause})`;
  markAsNews(tx);
  await giveUpPayments(tx, order.id, cause, at);
  const [parcel] = await tx.shipment.updateManyAndReturn({
    where: { orderId: order.id, status: 'refused' },
    data: { status: 'cancelled', refusal: null, version: { increment: 1 } },
  });
  return saveDecision(deps, tx, order, decision, {
    ...(actorId === undefined ? {} : { actorId }),
    ...(reason === undefined ? {} : { reason }),
    ...(parcel === undefined ? {} : { shipment: shipmentState(parcel) }),
  });
}

/** Whether a carrier has, or may have, a parcel of the order. */
export async function hasParcel(tx: Transaction, orderId: string): Promise<boolean> {
  const parcels = await tx.shipment.findMany({ where: { orderId }, select: { status: true } });
  return parcels.some(({ status }) => isUnderWay(status as ShipmentStatus));
}
