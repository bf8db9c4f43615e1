import type { Actor } from '@pushcart/domain';
import type { Database } from '../db/client.ts';
import { cartOwner, isOwnedBy } from './cart-owner.ts';

/** Ids of the products in an actor's cart, what was put in last first; none for who has no cart. */
export async function productsInCart(db: Database, actor: Actor): Promise<readonly string[]> {
  const owner = cartOwner(actor);
  if (owner === null) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT variant.product_id AS id FROM carts cart
    JOIN cart_lines line ON line.cart_id = cart.id JOIN variants variant ON variant.id = line.variant_id
    WHERE ${isOwnedBy(owner)} GROUP BY variant.product_id ORDER BY max(line.added_at) DESC, variant.product_id`;
  return rows.map(({ id }) => id);
}
