import { PDFDocument } from '@cantoo/pdf-lib';
import type { Place, ShipmentStatus } from '@pushcart/domain';
import type { SignedCallback } from '../provider/callback.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import type { BookedParcel, Carrier, CarrierScan, ParcelRequest } from '../shipment/carrier.ts';
import { readSigned, signCallback } from './fake-callback.ts';

/** A carrier in memory, whose scans and whose silence a test plays. */
export interface FakeCarrier extends Carrier {
  /** Parcels by our reference. */
  parcels(): ReadonlyMap<string, BookedParcel>;
  /** Scans the parcel and gives the callback that tells of it. */
  scan(trackingNumber: string, status: ShipmentStatus, occurredAt: Date): SignedCallback;
  /** While true every call fails without an answer; what it asked for happens nevertheless. */
  isSilent: boolean;
  /** While true every parcel is refused, since nobody goes where it should go. */
  isUnwilling: boolean;
  /** Numbers that were called back. */
  readonly cancelled: Set<string>;
  /** What the next scans say of the arrival. */
  estimate: { readonly from: Date; readonly to: Date };
}

const HUB: Place = {
  name: 'Hub',
  city: 'Hannover',
  region: 'Niedersachsen',
  country: 'DE',
  latitude: 52.37,
  longitude: 9.73,
};

// As carriers do, it calls the end of the way by who lives there.
const placeOf = (address: ParcelRequest['to']): Place => {
  const { name, city, region, country, latitude = 53.55, longitude = 9.99 } = address;
  return { name, city, region, country, latitude, longitude };
};

/** One empty page of A6. */
const A6_POINTS: [number, number] = [297.64, 419.53];

export function createFakeCarrier(): FakeCarrier {
  const parcels = new Map<string, BookedParcel>();
  let scans = 0;
  const carrier: FakeCarrier = {
    name: 'fake',
    isSilent: false,
    isUnwilling: false,
    cancelled: new Set(),
    estimate: ESTIMATE,
    parcels: () => parcels,
    book: async ({ reference, from, to }) => {
      if (carrier.isUnwilling) throw new ProviderRefusal(400, 'PLACE_NOT_SERVED');
      const trackingNumber = `PC${parcels.size + 1}`;
      const parcel = parcels.get(reference) ?? {
        trackingNumber,
        labelUrl: `https://carrier.example/labels/${trackingNumber}`,
        route: [placeOf(from), HUB, placeOf(to)],
        estimate: carrier.estimate,
      };
      parcels.set(reference, parcel);
      if (carrier.isSilent) throw new Error('The carrier did not answer in time.');
      return parcel;
    },
    label: async ({ trackingNumber }) => {
      if (carrier.isSilent) throw new Error('The carrier did not answer in time.');
      const label = await PDFDocument.create();
      label.setTitle(trackingNumber);
      label.addPage(A6_POINTS);
      return label.save();
    },
    cancel: async ({ trackingNumber }) => {
      if (carrier.isUnwilling) throw new ProviderRefusal(409, 'SHIPMENT_PICKED_UP');
      carrier.cancelled.add(trackingNumber);
      if (carrier.isSilent) throw new Error('The carrier did not answer in time.');
    },
    explain: ({ code }) => (code === 'PLACE_NOT_SERVED' ? 'place_not_served' : 'other'),
    scan: (trackingNumber, status, occurredAt) => {
      scans += 1;
      const parcel = [...parcels.values()].find((known) => known.trackingNumber === trackingNumber);
      const place = (status === 'delivered' ? parcel?.route.at(-1) : undefined) ?? HUB;
      const scan: CarrierScan = {
        eventId: `scan_${scans}`,
        trackingNumber,
        status,
        place,
        description: `${status} at ${place.name}`,
        occurredAt,
        estimate: carrier.estimate,
      };
      return signCallback(scan);
    },
    readCallback: (callback) => readSigned<CarrierScan>(callback, ['occurredAt', 'from', 'to']),
  };
  return carrier;
}

const ESTIMATE = { from: new Date('2030-01-01T08:00:00Z'), to: new Date('2030-01-02T18:00:00Z') };
