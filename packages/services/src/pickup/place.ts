import {
  type Actor,
  type AddressInput,
  type CheckoutQuote,
  money,
  PICKUP_CODE,
  type PickupPoint,
  requireAgreedTotal,
  requireOrderNote,
  requireText,
} from '@pushcart/domain';
import type { PlacedOrder } from '../checkout/checkout-service.ts';
import { loadCheckout, loadTerms } from '../checkout/load-checkout.ts';
import { placeOnce, requireEmail } from '../checkout/place-once.ts';
import { priced, priceOf } from '../checkout/quote.ts';
import type { Deps } from '../deps.ts';
import { buyerOf } from '../promotion/offers.ts';
import { readyOn, requirePickupPoint } from './pickup-point.ts';
import type { PlacePickupInput } from './pickup-service.ts';

/** What the cart comes to when its shopper collects it, which costs nothing. */
export async function quotePickup(
  deps: Deps,
  actor: Actor,
  { pickupId }: { pickupId: string },
): Promise<CheckoutQuote> {
  const { point } = await requirePickupPoint(deps.db, actor.storeId, pickupId);
  const terms = await loadTerms(deps.db, actor, deps.clock.now());
  return priced(terms, point, { price: money(0, terms.currency), options: [] });
}

/** Makes the cart an order that is collected: all of it is held at the pickup point, whose address the order bears. */
export function placePickup(deps: Deps, actor: Actor, input: PlacePickupInput): Promise<PlacedOrder> {
  return placeOnce(deps, actor, input, async () => {
    const email = requireEmail(input.email);
    const name = requireText('name', input.name, { max: 120 });
    const note = requireOrderNote(input.note);
    const phone = requireText('phone', input.phone, { min: 0, max: 40 });
    const now = deps.clock.now();
    const place = await requirePickupPoint(deps.db, actor.storeId, input.pickupId);
    const buyer = buyerOf(actor, deps.personalData.index('email', email));
    const checkout = await loadCheckout(deps.db, actor, now, buyer);
    const price = priceOf(checkout, place.point, money(0, checkout.currency));
    requireAgreedTotal(price.total, input.expectedTotal);
    const day = readyOn(place, now);
    const delivery = { code: PICKUP_CODE, promise: { from: day, to: day }, pickupId: place.point.warehouseId };
    const address = addressAt(place.point, { name, phone });
    return { checkout, delivery, price, contact: { email, address, locale: input.locale, note }, now };
  });
}

function addressAt(
  { line1, postalCode, city, region, country }: PickupPoint,
  who: { name: string; phone: string },
): AddressInput {
  return { ...who, line1, line2: '', city, region, postalCode, country };
}
