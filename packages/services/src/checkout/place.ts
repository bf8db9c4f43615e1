import { type Actor, requireAddress, requireAgreedTotal, requireOrderNote } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { buyerOf } from '../promotion/offers.ts';
import type { PlacedOrder, PlaceOrderInput } from './checkout-service.ts';
import { loadCheckout } from './load-checkout.ts';
import { placeOnce, requireEmail } from './place-once.ts';
import { chooseOption, optionsTo, priceOf } from './quote.ts';

/** Makes the cart an order that is brought to an address. */
export function place(deps: Deps, actor: Actor, input: PlaceOrderInput): Promise<PlacedOrder> {
  return placeOnce(deps, actor, input, async () => {
    const email = requireEmail(input.email);
    const address = requireAddress(input.address);
    const note = requireOrderNote(input.note);
    const { deliveryCode, locale } = input;
    const now = deps.clock.now();
    const buyer = buyerOf(actor, deps.personalData.index('email', email));
    const checkout = await loadCheckout(deps.db, actor, now, buyer);
    const delivery = chooseOption(optionsTo(checkout, address, now), { ...address, deliveryCode });
    const price = priceOf(checkout, address, delivery.price);
    requireAgreedTotal(price.total, input.expectedTotal);
    return { checkout, delivery, price, contact: { email, address, locale, note }, now };
  });
}
