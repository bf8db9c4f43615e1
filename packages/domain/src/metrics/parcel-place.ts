import { SHIPMENT_STATUSES, type ShipmentStatus } from '../shipment/shipment.ts';
import { hasLeft } from '../shipment/shipment-rules.ts';

/** A place, and how many parcels under way were last seen there. */
export interface ParcelPlace {
  readonly city: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly parcels: number;
  /** When the latest of them was seen. */
  readonly seenAt: Date;
}

/** As many places as a map shows; those with the most parcels first. */
export const MOST_PARCEL_PLACES = 200;

const HAS_ARRIVED: readonly ShipmentStatus[] = ['delivered', 'returned'];

/** A carrier has the parcel and has not handed it over yet. */
export const UNDER_WAY: readonly ShipmentStatus[] = SHIPMENT_STATUSES.filter(
  (status) => hasLeft(status) && !HAS_ARRIVED.includes(status),
);
