import type { ShipmentId } from '../ids.ts';

export const SHIPMENT_STATUSES = [
  'requested',
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
  readonly route: readonly Place[];
  readonly estimate: { readonly from: Date; readonly to: Date } | null;
  /** Oldest first. */
  readonly events: readonly TrackingEventView[];
  readonly version: number;
}
