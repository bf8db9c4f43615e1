import type { Place, ShipmentRefusal, ShipmentStatus } from '@pushcart/domain';
import type { SignedCallback } from '../provider/callback.ts';
import type { ProviderRefusal } from '../provider/provider-refusal.ts';

/** Where a parcel is fetched or brought. */
export interface ParcelAddress {
  readonly name: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  /** Street and the like, for the label; a warehouse the carrier comes to anyway needs none. */
  readonly addressLines: readonly string[];
  /** Where exactly, if it is known; else the carrier finds the city. */
  readonly latitude?: number;
  readonly longitude?: number;
}

export interface ParcelRequest {
  /** Our shipment id: the same reference never books twice. */
  readonly reference: string;
  readonly from: ParcelAddress;
  readonly to: ParcelAddress;
  readonly weightGrams: number;
}

export interface BookedParcel {
  readonly trackingNumber: string;
  /** Where the carrier gives the label out, to the shop alone. */
  readonly labelUrl: string;
  readonly route: readonly Place[];
  readonly estimate: { readonly from: Date; readonly to: Date };
}

/** A scan as the carrier tells it. */
export interface CarrierScan {
  readonly eventId: string;
  readonly trackingNumber: string;
  readonly status: ShipmentStatus;
  readonly place: Place;
  readonly description: string;
  readonly occurredAt: Date;
  readonly estimate: { readonly from: Date; readonly to: Date } | null;
}

/** Someone who carries parcels. */
export interface Carrier {
  readonly name: string;
  /**
   * Buys a label. Rejects with a `ProviderRefusal` when the carrier says no; when it rejects otherwise there may be a label: ask again
   * with the same reference.
   */
  book(parcel: ParcelRequest): Promise<BookedParcel>;
  /** The label as a PDF of one A6 page. It bears names and addresses: it is fetched when somebody who may see it asks, and kept nowhere. */
  label(parcel: Pick<BookedParcel, 'trackingNumber' | 'labelUrl'>): Promise<Uint8Array>;
  /**
   * Calls a booked parcel back before it is picked up; calling twice does it once. Rejects with a `ProviderRefusal` when the carrier has it
   * already; when it rejects otherwise it may be called back: ask again.
   */
  cancel(parcel: Pick<BookedParcel, 'trackingNumber'>): Promise<void>;
  /** What a refusal means. */
  explain(refusal: ProviderRefusal): ShipmentRefusal;
  /** Checks a callback's signature and reads it; null when it tells nothing we know. */
  readCallback(callback: SignedCallback, now: Date): CarrierScan | null;
}
