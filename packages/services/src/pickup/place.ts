import { type Actor, type CheckoutQuote, money, requireAgreedTotal, requireOrderNote } from '@pushcart/domain';
import type { PlacedOrder } from '../checkout/checkout-service.ts';
import { loadCheckout, loadTerms } from '../checkout/load-checkout.ts';
import { placeOnce, requireEmail } from '../checkout/place-once.ts';
import { priced, priceOf } from '../checkout/quote.ts';
import type { Deps } from '../deps.ts';
import { buyerOf } from '../promotion/offers.ts';
import { collectedAt } from './collected.ts';
import { requirePickupPoint } from './pickup-point.ts';
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
    const note = requireOrderNote(input.note);
    const now = deps.clock.now();
    const { address, delivery } = await collectedAt(deps.db, actor.storeId, now, input);
    const buyer = buyerOf(actor, deps.personalData.index('email', email));
    const checkout = await loadCheckout(deps.db, actor, now, buyer);
    const price = priceOf(checkout, delivery.pickup, money(0, checkout.currency));
    requireAgreedTotal(price.total, input.expectedTotal);
    return { checkout, delivery, price, contact: { email, address, locale: input.locale, note }, now };
  });
}
