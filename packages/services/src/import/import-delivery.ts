import { regionKey } from '@pushcart/domain';
import { idOf } from './ids.ts';
import type { ImportDeps } from './import-deps.ts';
import type { StoreImport } from './import-types.ts';

/** The ways a store delivers, its zones, and the rates of each way in each zone. */
export async function importDelivery(
  { insert, random }: ImportDeps,
  storeId: string,
  { deliveryMethods, deliveryZones }: Pick<StoreImport, 'deliveryMethods' | 'deliveryZones'>,
): Promise<void> {
  const methodIds = new Map(deliveryMethods.map(({ code }) => [code, random.uuid()]));
  const zones = deliveryZones.map((zone) => ({ ...zone, id: random.uuid() }));
  await insert(
    'delivery_methods',
    deliveryMethods.map((method, position) => ({ ...method, id: idOf(methodIds, method.code), storeId, position })),
  );
  await insert(
    'delivery_zones',
    zones.map(({ id, name }) => ({ id, storeId, name })),
  );
  await insert(
    'delivery_zone_places',
    zones.flatMap(({ id: zoneId, places }) =>
      places.map(({ country, region }) => ({ storeId, zoneId, country, region, regionKey: regionKey(region) })),
    ),
  );
  await insert(
    'delivery_rates',
    zones.flatMap(({ id: zoneId, rates }) =>
      Object.entries(rates).map(([code, rate]) => ({ ...rate, zoneId, methodId: idOf(methodIds, code) })),
    ),
  );
}
