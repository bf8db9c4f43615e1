import type { Deps } from '../deps.ts';
import { applyCoupon, removeCoupon } from './cart-coupons.ts';
import type { CartService } from './cart-service.ts';
import { acceptPrices, addLine, removeLine, setQuantity } from './change-lines.ts';
import { removeSaved, restoreSaved, saveForLater } from './save-for-later.ts';
import { viewCart } from './view-cart.ts';
import { watchCart } from './watch-cart.ts';

export function createCartService(deps: Deps): CartService {
  const view: CartService['get'] = (actor) => viewCart(deps, deps.db, actor);
  return {
    get: view,
    addLine: async (actor, input) => {
      await addLine(deps, actor, input);
      return view(actor);
    },
    setQuantity: async (actor, input) => {
      await setQuantity(deps, actor, input);
      return view(actor);
    },
    removeLine: async (actor, input) => {
      await removeLine(deps, actor, input);
      return view(actor);
    },
    saveForLater: async (actor, input) => {
      await saveForLater(deps, actor, input);
      return view(actor);
    },
    restoreSaved: async (actor, input) => {
      await restoreSaved(deps, actor, input);
      return view(actor);
    },
    removeSaved: async (actor, input) => {
      await removeSaved(deps, actor, input);
      return view(actor);
    },
    acceptPrices: async (actor) => {
      await acceptPrices(deps, actor);
      return view(actor);
    },
    applyCoupon: async (actor, input) => {
      await applyCoupon(deps, actor, input);
      return view(actor);
    },
    removeCoupon: async (actor, input) => {
      await removeCoupon(deps, actor, input);
      return view(actor);
    },
    watch: (actor) => watchCart(deps, actor),
  };
}
