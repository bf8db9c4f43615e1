import type { OrderView } from '@pushcart/client';

/** What the desk says about what happens next. */
export type NextStep = OrderView['status'] | 'booked';

/** A packed order waits for its parcel to be booked, then for the carrier. */
export function nextStep({ status, shipments }: Pick<OrderView, 'status' | 'shipments'>): NextStep {
  return status === 'packed' && shipments.length > 0 ? 'booked' : status;
}
