import type { ShipmentId } from '../ids.ts';

/** The first three before a carrier has a parcel, the others as carriers scan it. */
export const SHIPMENT_STATUSES = [
  'requested',
  'refused',
  'cancelled',
  'label_created',
  'picked_up',
  'in_transit',
  'out_for_delivery',
  'delivered',
  'delayed',
  'attempted',
  'returned',
] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

/** Why a carrier does not take a parcel. Asking the same again gets the same answer: somebody has to change something first. */
export const SHIPMENT_REFUSALS = ['place_not_served', 'details_invalid', 'account_rejected', 'other'] as const;
export type ShipmentRefusal = (typeof SHIPMENT_REFUSALS)[number];

export interface Place {
  readonly name: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface TrackingEventView {
  readonly scanId: string;
  readonly status: ShipmentStatus;
  readonly place: Place;
  readonly description: string;
  readonly occurredAt: Date;
}

export interface ShipmentView {
  readonly id: ShipmentId;
  readonly carrier: string;
  readonly trackingNumber: string | null;
  readonly status: ShipmentStatus;
  readonly labelUrl: string | null;
  /** While it is refused: why. */
  readonly refusal: ShipmentRefusal | null;
  readonly route: readonly Place[];
  readonly estimate: { readonly from: Date; readonly to: Date } | null;
  /** Oldest first. */
  readonly events: readonly TrackingEventView[];
  readonly version: number;
}
