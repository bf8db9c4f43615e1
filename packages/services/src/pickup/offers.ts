import type { Actor, PickupOffer } from '@pushcart/domain';
import { cartOwner, isOwnedBy } from '../cart/cart-owner.ts';
import { Prisma, type Reader } from '../db/client.ts';
import { CART_WANTED, unitsFor, unitsWanted, type Wanted } from '../delivery/read-plan.ts';
import type { Deps } from '../deps.ts';
import { type PickupPlace, pickupPlace, readyOn } from './pickup-point.ts';

interface OfferRow {
  readonly place: PickupPlace;
  readonly missing: PickupOffer['missing'];
}

/** Where the actor's cart can be collected; what it holds already counts as there. */
export async function pickupPoints(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<readonly PickupOffer[]> {
  const owner = cartOwner(actor);
  const cart = Prisma.sql`carts cart ON ${owner === null ? Prisma.sql`false` : isOwnedBy(owner)}`;
  return readOffers(db, actor.storeId, clock.now(), { wanted: CART_WANTED, cart });
}

/** Where what is wanted can be collected. What is still to come cannot. `cart` joins the row that `wanted` speaks of. */
export async function readOffers(
  db: Reader,
  storeId: string,
  now: Date,
  { wanted, cart }: { wanted: Wanted; cart?: Prisma.Sql },
): Promise<readonly PickupOffer[]> {
  const joined = cart === undefined ? Prisma.empty : Prisma.sql`LEFT JOIN ${cart}`;
  const rows = await db.$queryRaw<OfferRow[]>`
    SELECT ${pickupPlace} AS place, (
      SELECT coalesce(json_agg(json_build_object('variantId', line.variant_id,
        'available', line.available, 'asked', line.quantity) ORDER BY line.variant_id), '[]')
      FROM (${linesAt(wanted)}) line WHERE line.available < line.quantity) AS missing
    FROM warehouses warehouse JOIN stores store ON store.id = warehouse.store_id ${joined}
    WHERE store.id = ${storeId}::uuid AND warehouse.offers_pickup
    ORDER BY warehouse.position, warehouse.id`;
  return rows.map(({ place, missing }) => ({ point: place.point, readyOn: readyOn(place, now), missing }));
}

/** How many units of each line a row `warehouse` can give after all other lines have theirs; of a bundle those its parts make. */
const linesAt = (wanted: Wanted) => Prisma.sql`
  SELECT line.variant_id, line.quantity, min(
    greatest(unit.units - unit.quantity + line.quantity * coalesce(part.quantity, 1), 0) / coalesce(part.quantity, 1)) AS available
  FROM (${wanted.lines}) line
  LEFT JOIN bundle_parts part ON part.bundle_id = line.variant_id
  JOIN (SELECT wanted.variant_id, wanted.quantity, ${unitsFor(wanted)} AS units FROM (${unitsWanted(wanted)}) wanted) unit
    ON unit.variant_id = coalesce(part.variant_id, line.variant_id)
  GROUP BY line.variant_id, line.quantity`;
