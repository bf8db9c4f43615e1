import type { OrderView } from '@pushcart/client';
import { isUnderWay } from '@pushcart/domain';

/** What the desk says about what happens next. */
export type NextStep = OrderView['status'] | 'booked' | 'refused' | 'shelve' | 'collect';

/** A packed order waits for its parcel to be booked, then for the carrier, who may refuse it; or for its shopper, who collects it. */
export function nextStep({ status, shipments, pickup }: Pick<OrderView, 'status' | 'shipments' | 'pickup'>): NextStep {
  if (status !== 'packed') return status;
  if (pickup !== null) return pickup.readyAt === null ? 'shelve' : 'collect';
  if (shipments.some((parcel) => isUnderWay(parcel.status))) return 'booked';
  return shipments.some((parcel) => parcel.status === 'refused') ? 'refused' : status;
}
