import { DomainError } from '../errors.ts';
import type { ShipmentStatus, ShipmentView } from './shipment.ts';

/**
 * Where a parcel may be next. Scans may be missed, so a step may skip others; it never goes back, but for a refused one that
 * is asked for again and one the carrier would not call back.
 */
export const SHIPMENT_MOVES: Readonly<Record<ShipmentStatus, readonly ShipmentStatus[]>> = {
  requested: ['label_created', 'refused'],
  refused: ['requested', 'cancelled'],
  cancelling: [
    'cancelled',
    'label_created',
    'picked_up',
    'in_transit',
    'delayed',
    'out_for_delivery',
    'attempted',
    'delivered',
    'returned',
  ],
  cancelled: [],
  label_created: [
    'cancelling',
    'picked_up',
    'in_transit',
    'delayed',
    'out_for_delivery',
    'attempted',
    'delivered',
    'returned',
  ],
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
  return !isLate && isScan(scan.status) && SHIPMENT_MOVES[parcel.status].includes(scan.status)
    ? scan.status
    : parcel.status;
}

/** A parcel the carrier refused is asked for again, or given up. */
export function requireRefused(status: ShipmentStatus): void {
  if (status === 'refused') return;
  throw new DomainError('SHIPMENT_NOT_REFUSED', `The parcel is ${status}; only a refused one is changed.`, { status });
}

/** Whether a carrier's scan can say this; the other statuses are ours. */
function isScan(status: ShipmentStatus): boolean {
  return hasLeft(status);
}

/** A parcel can be called back until the carrier has it. */
export function requireCallable(status: ShipmentStatus): void {
  if (status === 'label_created') return;
  throw new DomainError('SHIPMENT_NOT_CANCELLABLE', `The parcel is ${status}; it cannot be called back.`, { status });
}

/** What came back is dealt with once. */
export function requireCameBack({ status, resolution }: Pick<ShipmentView, 'status' | 'resolution'>): void {
  if (status === 'returned' && resolution === null) return;
  const what = resolution ?? status;
  throw new DomainError('SHIPMENT_NOT_RETURNED', `The parcel is ${what}; nothing of it is to be decided.`, { status });
}

/** When a parcel comes, as far as it was told: never before it was last seen, and nothing that ends before it begins. */
export function estimateAfter(
  known: ShipmentView['estimate'],
  told: ShipmentView['estimate'],
  seenAt: Date,
): ShipmentView['estimate'] {
  if (told === null || told.to < told.from || told.to < seenAt) return known;
  return told.from < seenAt ? { from: seenAt, to: told.to } : told;
}

/** Whether a carrier has the parcel, or may have: what was refused or given up does not count. */
export function isUnderWay(status: ShipmentStatus): boolean {
  return status !== 'refused' && status !== 'cancelled';
}

/** Whether the parcel has left the house. */
export function hasLeft(status: ShipmentStatus): boolean {
  return isUnderWay(status) && status !== 'requested' && status !== 'label_created' && status !== 'cancelling';
}
