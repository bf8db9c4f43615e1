import { MOST_PARCEL_PLACES, type ParcelPlace, type StoreId, UNDER_WAY } from '@pushcart/domain';
import type { Deps } from '../deps.ts';

/** Where the parcels under way were seen last. */
export function readParcelPlaces({ db }: Pick<Deps, 'db'>, storeId: StoreId): Promise<ParcelPlace[]> {
  return db.$queryRaw<ParcelPlace[]>`
    SELECT last.city, last.country, avg(last.latitude) AS latitude, avg(last.longitude) AS longitude,
           count(*)::int AS parcels, max(last.occurred_at) AS "seenAt"
    FROM shipments shipment
    CROSS JOIN LATERAL (
      SELECT place->>'city' AS city, place->>'country' AS country, occurred_at,
             (place->>'latitude')::float8 AS latitude, (place->>'longitude')::float8 AS longitude
      FROM tracking_events scan
      WHERE scan.shipment_id = shipment.id
      ORDER BY occurred_at DESC, id DESC
      LIMIT 1
    ) AS last
    WHERE shipment.store_id = ${storeId}::uuid AND shipment.status = ANY (${UNDER_WAY}::text[])
    GROUP BY last.city, last.country
    ORDER BY parcels DESC, "seenAt" DESC, last.city
    LIMIT ${MOST_PARCEL_PLACES}`;
}
