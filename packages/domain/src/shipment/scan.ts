import type { ShipmentStatus } from './shipment.ts';

/** How far along a status is. A scan never takes a parcel back to a smaller number. */
const PROGRESS: Readonly<Record<ShipmentStatus, number>> = {
  requested: 0,
  label_created: 1,
  picked_up: 2,
  in_transit: 3,
  delayed: 3,
  out_for_delivery: 4,
  attempted: 4,
  delivered: 5,
  returned: 5,
};

export function isFinal(status: ShipmentStatus): boolean {
  return status === 'delivered' || status === 'returned';
}

/**
 * The parcel's status after a scan. A scan that comes late is kept in the timeline and changes nothing else; nothing follows on a
 * delivery or a return.
 *
 * @param lastOccurredAt when the newest scan so far was made, null before the first
 */
export function statusAfterScan(
  current: ShipmentStatus,
  scan: { readonly status: ShipmentStatus; readonly occurredAt: Date },
  lastOccurredAt: Date | null,
): ShipmentStatus {
  if (isFinal(current) || PROGRESS[scan.status] < PROGRESS[current]) return current;
  // Within one stage, such as a second delivery attempt, the newest scan speaks.
  const isSameStage = PROGRESS[scan.status] === PROGRESS[current];
  if (isSameStage && lastOccurredAt !== null && scan.occurredAt < lastOccurredAt) return current;
  return scan.status;
}

/** Whether the parcel has left the house. */
export function hasLeft(status: ShipmentStatus): boolean {
  return PROGRESS[status] >= PROGRESS.picked_up;
}
