import {
  type Actor,
  DomainError,
  hasLeft,
  type Locale,
  requirePermission,
  type ShipmentStatus,
} from '@pushcart/domain';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { enqueueMessage } from '../messages/enqueue.ts';
import { findShipment } from './read-shipment.ts';
import type { ParcelRef } from './shipment-service.ts';

/** Writes to the shopper once more how to follow a parcel that has left. */
export async function resendTracking(deps: Deps, actor: Actor, { shipmentId, key }: ParcelRef): Promise<void> {
  requirePermission(actor, 'orders.pack');
  await findShipment(deps, actor.storeId, shipmentId);
  await once(deps, actor, 'shipment.resendTracking', key, { shipmentId }, async (tx) => {
    const { status, storeId, orderId, returnId, order } = await tx.shipment.findUniqueOrThrow({
      where: { id: shipmentId },
      include: { order: { select: { locale: true } } },
    });
    if (!hasLeft(status as ShipmentStatus) || returnId !== null) {
      throw new DomainError('ORDER_NOT_SHIPPABLE', 'The parcel has not left yet.', { status });
    }
    const locale = order.locale as Locale;
    await enqueueMessage(deps, tx, { storeId, template: 'parcel-shipped', locale, facts: { orderId, shipmentId } });
    return null;
  });
}
