import { type AddressInput, PICKUP_CODE, type PickupPoint, requireText } from '@pushcart/domain';
import type { OrderFacts } from '../checkout/new-order.ts';
import type { Reader } from '../db/client.ts';
import { readyOn, requirePickupPoint } from './pickup-point.ts';
import type { Collector } from './pickup-service.ts';

/** An order of `now` that is collected: it costs nothing to bring, is ready on a day, and bears the address of its pickup point. */
export async function collectedAt(
  db: Reader,
  storeId: string,
  now: Date,
  collector: Collector,
): Promise<{ address: AddressInput; delivery: OrderFacts['delivery'] & { readonly pickup: PickupPoint } }> {
  const name = requireText('name', collector.name, { max: 120 });
  const phone = requireText('phone', collector.phone, { min: 0, max: 40 });
  const place = await requirePickupPoint(db, storeId, collector.pickupId);
  const day = readyOn(place, now);
  const { line1, postalCode, city, region, country } = place.point;
  return {
    address: { name, phone, line1, line2: '', city, region, postalCode, country },
    delivery: { code: PICKUP_CODE, promise: { from: day, to: day }, pickup: place.point },
  };
}
