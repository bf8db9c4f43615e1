import { type Actor, type CartView, topics } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { renewActor } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';
import { type CartOwner, isOwnedBy, requireCartOwner } from './cart-owner.ts';
import { lockOrCreateCart } from './change-cart.ts';
import { viewCart } from './view-cart.ts';

/** Watches the actor's cart, which is made if there is none; ends when it is no longer the actor's. */
export async function watchCart(deps: Deps, actor: Actor): Promise<LiveTopic<CartView>> {
  const owner = requireCartOwner(actor);
  const cartId = (await findCart(deps, owner)) ?? (await lockOrCreateCart(deps.db, owner, deps.clock.now())).id;
  return {
    // What is on offer, and the rate of its currency, change what the cart comes to.
    topics: [topics.cart(cartId), topics.storePromotions(actor.storeId), topics.storeMarkets(actor.storeId)],
    kind: 'state',
    snapshot: () => viewCart(deps, deps.db, actor),
    mayWatch: async () => (await renewActor(deps, actor)) !== null && (await findCart(deps, owner)) === cartId,
  };
}

async function findCart({ db }: Pick<Deps, 'db'>, owner: CartOwner): Promise<string | null> {
  const [cart] = await db.$queryRaw<{ id: string }[]>`SELECT cart.id FROM carts cart WHERE ${isOwnedBy(owner)}`;
  return cart?.id ?? null;
}
