import type { Deps } from '../deps.ts';
import type { CheckoutService } from './checkout-service.ts';
import { hold, release } from './hold.ts';
import { place } from './place.ts';
import { quote } from './quote.ts';

export function createCheckoutService(deps: Deps): CheckoutService {
  return {
    hold: (actor, input) => hold(deps, actor, input),
    release: (actor) => release(deps, actor),
    quote: (actor, input) => quote(deps, actor, input),
    place: (actor, input) => place(deps, actor, input),
  };
}
