import { type Actor, requireSignedIn, topics, type WishlistView } from '@pushcart/domain';
import type { CartService } from '../cart/cart-service.ts';
import type { Deps } from '../deps.ts';
import { renewActor } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';
import { addAlert, removeAlert } from './change-alerts.ts';
import { addWish, removeWish } from './change-wishes.ts';
import { viewWishlist } from './view-wishlist.ts';
import type { WishlistService } from './wishlist-service.ts';

export function createWishlistService(deps: Deps, cart: CartService): WishlistService {
  const view: WishlistService['get'] = (actor) => viewWishlist(deps, actor);
  return {
    get: view,
    add: async (actor, input) => {
      await addWish(deps, actor, input);
      return view(actor);
    },
    remove: async (actor, input) => {
      await removeWish(deps, actor, input);
      return view(actor);
    },
    moveToCart: async (actor, { variantId, key }) => {
      requireSignedIn(actor);
      // First into the cart, so that nothing is lost in between.
      const changed = await cart.addLine(actor, { variantId, quantity: 1, key });
      await removeWish(deps, actor, { variantId });
      return changed;
    },
    alert: async (actor, input) => {
      await addAlert(deps, actor, input);
      return view(actor);
    },
    removeAlert: async (actor, input) => {
      await removeAlert(deps, actor, input);
      return view(actor);
    },
    watch: async (actor) => watchWishlist(deps, actor),
  };
}

function watchWishlist(deps: Deps, actor: Actor): LiveTopic<WishlistView> {
  requireSignedIn(actor);
  return {
    topics: [topics.wishlist(actor.account.id, actor.storeId)],
    kind: 'state',
    snapshot: () => viewWishlist(deps, actor),
    mayWatch: async () => (await renewActor(deps, actor)) !== null,
  };
}
