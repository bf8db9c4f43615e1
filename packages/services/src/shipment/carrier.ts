import type { Place, ShipmentRefusal, ShipmentStatus } from '@pushcart/domain';
import type { SignedCallback } from '../provider/callback.ts';
import type { ProviderRefusal } from '../provider/provider-refusal.ts';

export interface ParcelRequest {
  /** Our shipment id: the same reference never books twice. */
  readonly reference: string;
  readonly from: Place;
  readonly to: {
    readonly name: string;
    readonly city: string;
    readonly region: string;
    readonly country: string;
    readonly addressLines: readonly string[];
  };
  readonly weightGrams: number;
}

export interface BookedParcel {
  readonly trackingNumber: string;
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
  /** What a refusal means. */
  explain(refusal: ProviderRefusal): ShipmentRefusal;
  /** Checks a callback's signature and reads it; null when it tells nothing we know. */
  readCallback(callback: SignedCallback, now: Date): CarrierScan | null;
}
