import type { ParcelImport } from '@pushcart/services/import';
import type { DemoWarehouse } from '../catalogue/catalogue.ts';
import { cityNamesOf } from './city-names.ts';
import { type City, hubs } from './places.ts';
import type { SeededRandom } from './random.ts';

const HOUR_MS = 3_600_000;

type Place = ParcelImport['route'][number];

/** The way of a parcel that was delivered, scan by scan between the two moments. */
export function parcelOf(
  random: SeededRandom,
  warehouse: DemoWarehouse,
  city: City,
  shippedAt: Date,
  deliveredAt: Date,
): ParcelImport {
  const origin = placeOf({ ...warehouse, name: warehouse.city });
  const centres = hubs[warehouse.code].map(placeOf);
  const destination = placeOf(city);
  const route = [origin, ...centres, destination];
  const travel = deliveredAt.getTime() - shippedAt.getTime();
  const along = (share: number) => new Date(shippedAt.getTime() + travel * share);
  return {
    carrier: 'sandbox',
    trackingNumber: `PC${String(random.between(0, 999_999_999)).padStart(9, '0')}${random.between(10, 99)}`,
    route,
    scans: [
      { status: 'picked_up', place: origin, description: 'Parcel picked up', at: shippedAt },
      ...centres.map((place, index) => ({
        status: 'in_transit' as const,
        place,
        description: 'Arrived at sorting centre',
        at: along((index + 1) / (centres.length + 2)),
      })),
      {
        status: 'out_for_delivery',
        place: destination,
        description: 'Out for delivery',
        at: new Date(Math.max(deliveredAt.getTime() - 5 * HOUR_MS, along(0.9).getTime())),
      },
      { status: 'delivered', place: destination, description: 'Delivered', at: deliveredAt },
    ],
  };
}

function placeOf(city: Pick<City, 'name' | 'region' | 'country' | 'latitude' | 'longitude'>): Place {
  const { name, region, country, latitude, longitude } = city;
  const cityNames = cityNamesOf(name);
  const names = cityNames === undefined ? {} : { cityNames };
  return { name, city: name, ...names, region, country, latitude, longitude };
}
