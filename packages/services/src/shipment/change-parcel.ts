import { type Actor, type Permission, requirePermission } from '@pushcart/domain';
import type { Prisma, Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { tellParcel } from './add-parcel.ts';
import { findShipment, readShipment } from './read-shipment.ts';
import { type StoredShipment, withUnits } from './shipment-row.ts';
import type { ParcelRef } from './shipment-service.ts';

interface Change {
  readonly operation: string;
  readonly needs: Permission;
  /** What else the request asks for, so that its key is not used for another. */
  readonly asked?: unknown;
  /** What changes; refuses what may not. */
  decide(tx: Transaction, order: StoredOrder, parcel: StoredShipment): Promise<Prisma.ShipmentUpdateInput>;
  /** What follows from it, after it was told. */
  after?(tx: Transaction, order: StoredOrder, parcel: StoredShipment): Promise<void>;
}

/** Lets staff change a parcel: once for each key, under its order's lock, told to the order's watchers. */
export async function changeParcel(
  deps: Deps,
  actor: Actor,
  { shipmentId, key }: ParcelRef,
  { operation, needs, asked, decide, after }: Change,
): Promise<void> {
  requirePermission(actor, needs);
  const actorId = actor.account.id;
  const { orderId } = await findShipment(deps, actor.storeId, shipmentId);
  const request = asked === undefined ? { shipmentId } : { shipmentId, asked };
  await once(deps, actor, operation, key, request, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const changes = await decide(tx, order, await readShipment(tx, shipmentId));
    const data = { ...changes, version: { increment: 1 } };
    const row = await tx.shipment.update({ where: { id: shipmentId }, data, include: withUnits });
    const told = await tellParcel(deps, tx, order, row, { actor: 'staff', actorId });
    await after?.(tx, told, row);
  });
}
