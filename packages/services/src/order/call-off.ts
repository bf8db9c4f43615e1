import {
  type CancelReason,
  cancelOrder,
  isUnderWay,
  type OrderTimelineEntry,
  type ShipmentStatus,
  STOCK_CAUSES,
  type StockCause,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { giveUpPayments } from '../payment/give-up-payments.ts';
import { tellParcel } from '../shipment/add-parcel.ts';
import { type StoredShipment, shipmentState, withUnits } from '../shipment/shipment-row.ts';
import { orderOf, type StoredOrder } from './order-row.ts';
import { saveDecision } from './save-decision.ts';

interface CalledOff {
  readonly actor: OrderTimelineEntry['actor'];
  readonly actorId?: string | undefined;
  readonly at: Date;
  /** For the ledger and the refund. */
  readonly cause: StockCause;
  /** Why staff did. */
  readonly reason?: CancelReason | undefined;
}

/**
 * Takes an order off: its stock is free at once, money taken for it is asked back, and parcels the carrier refused are given up. The
 * caller has locked the order.
 */
export async function callOff(
  deps: Pick<Deps, 'personalData'>,
  tx: Transaction,
  order: StoredOrder,
  { actor, actorId, at, cause, reason }: CalledOff,
): Promise<StoredOrder> {
  const decision = cancelOrder(orderOf(order), { actor, at, hasParcel: await hasParcel(tx, order.id) });
  await tx.$executeRaw`SELECT settle_order(${order.id}::uuid, 'release', ${actorId ?? null}::uuid,
    ${STOCK_CAUSES[cause]})`;
  markAsNews(tx);
  await giveUpPayments(tx, order.id, STOCK_CAUSES[cause], at);
  const [first, ...others] = await giveUpRefused(tx, order.id);
  let saved = await saveDecision(deps, tx, order, decision, {
    ...(actorId === undefined ? {} : { actorId }),
    ...(reason === undefined ? {} : { reason }),
    ...(first === undefined ? {} : { shipment: shipmentState(first) }),
  });
  for (const parcel of others)
    saved = await tellParcel({ ...deps, clock: { now: () => at } }, tx, saved, parcel, { actor });
  return saved;
}

async function giveUpRefused(tx: Transaction, orderId: string): Promise<readonly StoredShipment[]> {
  const refused = await tx.shipment.findMany({ where: { orderId, status: 'refused' }, select: { id: true } });
  const ids = refused.map(({ id }) => id);
  await tx.shipment.updateMany({
    where: { id: { in: ids } },
    data: { status: 'cancelled', refusal: null, version: { increment: 1 } },
  });
  return tx.shipment.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' }, include: withUnits });
}

/** Whether a carrier has, or may have, a parcel of the order. */
export async function hasParcel(tx: Transaction, orderId: string): Promise<boolean> {
  const parcels = await tx.shipment.findMany({ where: { orderId }, select: { status: true } });
  return parcels.some(({ status }) => isUnderWay(status as ShipmentStatus));
}
