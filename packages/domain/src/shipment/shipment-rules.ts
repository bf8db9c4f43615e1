import { DomainError } from '../errors.ts';
import type { ShipmentStatus } from './shipment.ts';

/**
 * Where a parcel may be next. Scans may be missed, so a step may skip others; it never goes back, but for a refused one that
 * is asked for again.
 */
export const SHIPMENT_MOVES: Readonly<Record<ShipmentStatus, readonly ShipmentStatus[]>> = {
  requested: ['label_created', 'refused'],
  refused: ['requested', 'cancelled'],
  cancelled: [],
  label_created: ['picked_up', 'in_transit', 'delayed', 'out_for_delivery', 'attempted', 'delivered', 'returned'],
  picked_up: ['in_transit', 'delayed', 'out_for_delivery', 'attempted', 'delivered', 'returned'],
  in_transit: ['in_transit', 'delayed', 'out_for_delivery', 'attempted', 'delivered', 'returned'],
  delayed: ['in_transit', 'delayed', 'out_for_delivery', 'attempted', 'delivered', 'returned'],
  out_for_delivery: ['attempted', 'delivered', 'returned'],
  attempted: ['out_for_delivery', 'attempted', 'delivered', 'returned'],
  delivered: [],
  returned: [],
};

/** How far ahead of ours a carrier's clock may be before its time counts as ours. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export interface ScanTime {
  readonly occurredAt: Date;
  readonly receivedAt: Date;
}

/** When a scan took place, as far as it can be believed: never in the future. */
export function scanTime({ occurredAt, receivedAt }: ScanTime): Date {
  return occurredAt.getTime() > receivedAt.getTime() + CLOCK_TOLERANCE_MS ? receivedAt : occurredAt;
}

/**
 * The parcel's status after a scan. A scan that came late, or that would lead back, is kept in the timeline and
 * changes nothing else.
 */
export function statusAfterScan(
  parcel: { readonly status: ShipmentStatus; readonly lastScanAt: Date | null },
  scan: { readonly status: ShipmentStatus; readonly at: Date },
): ShipmentStatus {
  const isLate = parcel.lastScanAt !== null && scan.at < parcel.lastScanAt;
  return !isLate && SHIPMENT_MOVES[parcel.status].includes(scan.status) ? scan.status : parcel.status;
}

/** A parcel the carrier refused is asked for again, or given up. */
export function requireRefused(status: ShipmentStatus): void {
  if (status === 'refused') return;
  throw new DomainError('SHIPMENT_NOT_REFUSED', `The parcel is ${status}; only a refused one is changed.`, { status });
}

/** Whether a carrier has the parcel, or may have: what was refused or given up does not count. */
export function isUnderWay(status: ShipmentStatus): boolean {
  return status !== 'refused' && status !== 'cancelled';
}

/** Whether the parcel has left the house. */
export function hasLeft(status: ShipmentStatus): boolean {
  return isUnderWay(status) && status !== 'requested' && status !== 'label_created';
}
