import type { OrderView } from '@pushcart/client';
import { isUnderWay } from '@pushcart/domain';

/** What the desk says about what happens next. */
export type NextStep = OrderView['status'] | 'booked' | 'refused';

/** A packed order waits for its parcel to be booked, then for the carrier, who may refuse it. */
export function nextStep({ status, shipments }: Pick<OrderView, 'status' | 'shipments'>): NextStep {
  if (status !== 'packed') return status;
  if (shipments.some((parcel) => isUnderWay(parcel.status))) return 'booked';
  return shipments.some((parcel) => parcel.status === 'refused') ? 'refused' : status;
}
