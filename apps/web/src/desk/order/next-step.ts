import type { OrderView } from '@pushcart/client';
import { hasLeft, parcelsOut, type ReturnStatus, unpackedUnits } from '@pushcart/domain';

/** What the desk says about what happens next. */
export type NextStep = OrderView['status'] | 'partly' | 'booked' | 'refused' | 'shelve' | 'collect' | ReturnStep;
type ReturnStep = 'returnDecide' | 'returnReceive' | 'returnRefund';

type Seen = Pick<OrderView, 'status' | 'shipments' | 'lines' | 'pickup' | 'returns'>;

/**
 * A packed order waits for its parcels to be booked, then for the carrier, who may refuse one; or for its shopper, who collects it.
 * What was sold and comes back goes first.
 */
export function nextStep(order: Seen): NextStep {
  const { status, shipments, pickup, returns } = order;
  if (status !== 'packed') return returnStep(returns) ?? status;
  if (pickup !== null) return pickup.readyAt === null ? 'shelve' : 'collect';
  const parcels = parcelsOut(shipments);
  if (parcels.some((parcel) => parcel.status === 'refused')) return 'refused';
  if (parcels.length === 0) return status;
  return isUnpacked(order) ? 'partly' : 'booked';
}

/** What a return waits for, the one furthest on first. */
function returnStep(returns: OrderView['returns']): ReturnStep | null {
  const has = (status: ReturnStatus) => returns.some((one) => one.status === status);
  if (has('received')) return 'returnRefund';
  if (has('requested')) return 'returnDecide';
  return has('approved') || has('label_sent') ? 'returnReceive' : null;
}

/** Whether a part has left, so that what is not packed can be taken off alone. */
export function isRestCancellable(order: Seen): boolean {
  const hasBegun = parcelsOut(order.shipments).some(({ status }) => hasLeft(status));
  return order.status === 'packed' && hasBegun && isUnpacked(order);
}

function isUnpacked({ lines, shipments }: Seen): boolean {
  return lines.some((line) => unpackedUnits(line, shipments) > 0);
}
