import {
  type Actor,
  DomainError,
  isId,
  noteOnOrder,
  requirePermission,
  requireRefused,
  requireShippable,
  type ShipmentStatus,
  type ShipmentView,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { bookParcel } from './book-parcel.ts';
import { shipmentState, shipmentView, withEvents } from './shipment-row.ts';

interface Refused {
  readonly shipmentId: string;
  readonly key: string;
}

/** Asks the carrier again for a parcel it refused, once somebody has changed what it was refused for. */
export async function retryRefused(deps: Deps, actor: Actor, input: Refused): Promise<ShipmentView> {
  const nextTryAt = deps.clock.now();
  await changeRefused(deps, actor, 'shipment.retry', input, { status: 'requested', attempts: 0, nextTryAt });
  await bookParcel(deps, input.shipmentId);
  return viewShipment(deps, input.shipmentId);
}

/** Gives up a parcel the carrier refused: its order can have another one, or be cancelled. */
export async function cancelRefused(deps: Deps, actor: Actor, input: Refused): Promise<ShipmentView> {
  await changeRefused(deps, actor, 'shipment.cancel', input, { status: 'cancelled' });
  return viewShipment(deps, input.shipmentId);
}

async function changeRefused(
  deps: Deps,
  actor: Actor,
  operation: string,
  { shipmentId, key }: Refused,
  changes: Prisma.ShipmentUpdateInput,
): Promise<void> {
  requirePermission(actor, 'orders.pack');
  const actorId = actor.account.id;
  const where = { id: shipmentId, storeId: actor.storeId };
  const found = isId(shipmentId) ? await deps.db.shipment.findUnique({ where, select: { orderId: true } }) : null;
  if (found === null) throw new DomainError('NOT_FOUND', 'There is no such parcel.');
  await once(deps, actor, operation, key, { shipmentId }, async (tx) => {
    const order = await lockOrder(tx, found.orderId);
    const { status } = await tx.shipment.findUniqueOrThrow({ where: { id: shipmentId }, select: { status: true } });
    requireRefused(status as ShipmentStatus);
    requireShippable(orderOf(order));
    const data = { ...changes, refusal: null, version: { increment: 1 } };
    const row = await tx.shipment.update({ where: { id: shipmentId }, data });
    const decision = noteOnOrder(orderOf(order), 'shipment.updated', { actor: 'staff', at: deps.clock.now() });
    await saveDecision(deps, tx, order, decision, { shipment: shipmentState(row), actorId });
  });
}

async function viewShipment({ db }: Deps, id: string): Promise<ShipmentView> {
  return shipmentView(await db.shipment.findUniqueOrThrow({ where: { id }, include: withEvents }));
}
