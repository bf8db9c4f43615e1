import {
  type Actor,
  type DeliveryPlan,
  type Destination,
  DomainError,
  deliveryOptions,
  type ParcelFacts,
  planIn,
  requireId,
  requirePermission,
  zoneOf,
} from '@pushcart/domain';
import { currentPrice } from '../catalog/current-price.ts';
import type { Deps } from '../deps.ts';
import { marketOf, pricedIn } from '../market/current-market.ts';
import { readOffers } from '../pickup/offers.ts';
import type { DeliveryPreview, VariantDelivery } from './delivery-service.ts';
import { deliveryPlan, NOTHING_WANTED, variantWanted } from './read-plan.ts';

/** What a parcel would cost, by the rates of now. */
export async function preview(
  { db, clock }: Deps,
  actor: Actor,
  { country, region, weightGrams, value }: Destination & ParcelFacts,
): Promise<DeliveryPreview> {
  requirePermission(actor, 'warehouses.write');
  const [store] = await db.$queryRaw<{ currency: string; plan: DeliveryPlan }[]>`
    SELECT store.currency, ${deliveryPlan(NOTHING_WANTED)} AS plan FROM stores store WHERE store.id = ${actor.storeId}::uuid`;
  if (store === undefined) throw new DomainError('NOT_FOUND', 'There is no such store.');
  const { plan, currency } = store;
  const destination = { country, region };
  const zone = zoneOf(plan.zones, destination);
  return {
    zone: zone === null ? null : { id: zone.id, name: zone.name },
    options: deliveryOptions(plan, { destination, parcel: { weightGrams, value }, currency, now: clock.now() }),
  };
}

/** How units of a variant reach a place when they are ordered alone. */
export async function variantOptions(
  { db, clock }: Deps,
  actor: Actor,
  { variantId, quantity, ...destination }: Destination & { variantId: string; quantity: number },
): Promise<VariantDelivery> {
  requireId(variantId, 'variant');
  const now = clock.now();
  const wanted = variantWanted(variantId, quantity);
  const market = await marketOf(db, actor);
  const [row] = await db.$queryRaw<{ currency: string; weight_grams: number; amount: bigint; plan: DeliveryPlan }[]>`
    SELECT store.currency, variant.weight_grams, price.amount, ${deliveryPlan(wanted)} AS plan
    FROM variants variant
    JOIN products product ON product.id = variant.product_id AND product.status = 'active'
    JOIN stores store ON store.id = variant.store_id
    JOIN ${currentPrice(pricedIn(market), now)} ON true
    WHERE variant.id = ${variantId}::uuid AND variant.status = 'active' AND store.id = ${actor.storeId}::uuid`;
  if (row === undefined) throw new DomainError('NOT_FOUND', 'There is no such variant.');
  const plan = planIn(market, row.plan);
  const currency = market?.currency ?? row.currency;
  const parcel = { weightGrams: row.weight_grams * quantity, value: Number(row.amount) * quantity };
  return {
    options: deliveryOptions(plan, { destination, parcel, currency, now }),
    pickup: await readOffers(db, actor.storeId, now, { wanted }),
  };
}
