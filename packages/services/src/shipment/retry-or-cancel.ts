import { type Actor, requireRefused, type ShipmentStatus, type ShipmentView } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { bookParcel } from './book-parcel.ts';
import { askToCancel, cancelParcel, freeResent } from './cancel-parcel.ts';
import { changeParcel } from './change-parcel.ts';
import { viewShipment } from './read-shipment.ts';
import type { ParcelRef } from './shipment-service.ts';

/** Asks the carrier again for a parcel it refused, once somebody has changed what it was refused for. */
export async function retryRefused(deps: Deps, actor: Actor, ref: ParcelRef): Promise<ShipmentView> {
  await changeParcel(deps, actor, ref, {
    operation: 'shipment.retry',
    needs: 'orders.pack',
    async decide(_tx, _order, { status }) {
      requireRefused(status as ShipmentStatus);
      return { status: 'requested', refusal: null, attempts: 0, nextTryAt: deps.clock.now() };
    },
  });
  await bookParcel(deps, ref.shipmentId);
  return viewShipment(deps, ref.shipmentId);
}

/**
 * Gives a parcel up, so that its goods can go into another one or its order be cancelled: a refused one at once, a booked one when the
 * carrier agrees to call it back.
 */
export async function cancel(deps: Deps, actor: Actor, ref: ParcelRef): Promise<ShipmentView> {
  await changeParcel(deps, actor, ref, {
    operation: 'shipment.cancel',
    needs: 'orders.pack',
    decide: async (_tx, _order, { status }) =>
      status === 'refused' ? { status: 'cancelled', refusal: null } : askToCancel(deps, status as ShipmentStatus),
    after: (tx, order, row) => (row.status === 'cancelled' ? freeResent(deps, tx, order, row) : Promise.resolve()),
  });
  await cancelParcel(deps, ref.shipmentId);
  return viewShipment(deps, ref.shipmentId);
}
