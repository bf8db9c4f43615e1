import type { ReturnId, ShipmentId, WarehouseId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';

/**
 * The first five before a carrier has a parcel, the others as carriers scan it. `cancelling` waits for the carrier's word on whether it
 * can still be called back.
 */
export const SHIPMENT_STATUSES = [
  'requested',
  'refused',
  'cancelling',
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

/** What became of a parcel that came back: its goods went out again in another one, or were taken in. */
export const PARCEL_RESOLUTIONS = ['sent_again', 'taken_back'] as const;
export type ParcelResolution = (typeof PARCEL_RESOLUTIONS)[number];

/** Units of an order line. */
export interface LineUnits {
  readonly orderLineId: string;
  readonly quantity: number;
}

export interface Place {
  readonly name: string;
  readonly city: string;
  /** The city in each language, where the carrier knows it. */
  readonly cityNames?: LocalizedText;
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
  /** Whether the carrier has made a label; those who may print it ask for it. */
  readonly hasLabel: boolean;
  /** When staff first took the label out. */
  readonly printedAt: Date | null;
  /** The warehouse it leaves from; that of a return goes there. */
  readonly warehouseId: WarehouseId;
  /** What is in it. */
  readonly lines: readonly LineUnits[];
  /** The return whose goods it brings back; null on the way to the shopper. */
  readonly returnId: ReturnId | null;
  /** The parcel that came back and whose goods are in this one. */
  readonly resendsId: ShipmentId | null;
  /** Once it came back: what became of it. */
  readonly resolution: ParcelResolution | null;
  /** While it is refused: why. */
  readonly refusal: ShipmentRefusal | null;
  readonly route: readonly Place[];
  readonly estimate: { readonly from: Date; readonly to: Date } | null;
  /** Oldest first. */
  readonly events: readonly TrackingEventView[];
  readonly version: number;
}
