import {
  type Actor,
  requireId,
  requireSignedIn,
  type SignedInActor,
  topics,
  type WishlistChanged,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

/** Changes the actor's list under its lock, and tells every device that shows it to read it again. */
export async function changeWishlist(
  deps: Deps,
  actor: Actor,
  variantId: string,
  work: (tx: Transaction, actor: SignedInActor) => Promise<unknown>,
): Promise<void> {
  requireSignedIn(actor);
  requireId(variantId, 'product');
  const { storeId, account } = actor;
  await inTransaction(deps, async (tx) => {
    const [row] = await tx.$queryRaw<{ version: bigint }[]>`
      INSERT INTO wishlists (account_id, store_id, version) VALUES (${account.id}::uuid, ${storeId}::uuid, 1)
      ON CONFLICT (account_id, store_id) DO UPDATE SET version = wishlists.version + 1 RETURNING version`;
    if (row === undefined) throw new Error('The list was neither found nor made.');
    await work(tx, actor);
    const changed: WishlistChanged = { type: 'wishlist.changed', version: Number(row.version) };
    const topic = topics.wishlist(account.id, storeId);
    await append(tx, [{ topic, key: account.id, version: changed.version, type: changed.type, payload: changed }]);
  });
}
