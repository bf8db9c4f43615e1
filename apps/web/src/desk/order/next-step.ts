import type { OrderView } from '@pushcart/client';
import { hasLeft, parcelsOut, unpackedUnits } from '@pushcart/domain';

/** What the desk says about what happens next. */
export type NextStep = OrderView['status'] | 'partly' | 'booked' | 'refused' | 'shelve' | 'collect';

type Seen = Pick<OrderView, 'status' | 'shipments' | 'lines' | 'pickup'>;

/**
 * A packed order waits for its parcels to be booked, then for the carrier, who may refuse one; or for its shopper, who collects it.
 */
export function nextStep(order: Seen): NextStep {
  const { status, shipments, pickup } = order;
  if (status !== 'packed') return status;
  if (pickup !== null) return pickup.readyAt === null ? 'shelve' : 'collect';
  const parcels = parcelsOut(shipments);
  if (parcels.some((parcel) => parcel.status === 'refused')) return 'refused';
  if (parcels.length === 0) return status;
  return isUnpacked(order) ? 'partly' : 'booked';
}

/** Whether a part has left, so that what is not packed can be taken off alone. */
export function isRestCancellable(order: Seen): boolean {
  const hasBegun = parcelsOut(order.shipments).some(({ status }) => hasLeft(status));
  return order.status === 'packed' && hasBegun && isUnpacked(order);
}

function isUnpacked({ lines, shipments }: Seen): boolean {
  return lines.some((line) => unpackedUnits(line, shipments) > 0);
}
