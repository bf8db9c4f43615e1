import { type Actor, DomainError, MAX_WISHES } from '@pushcart/domain';
import { currentPrice } from '../catalog/current-price.ts';
import type { Deps } from '../deps.ts';
import { marketOf, pricedIn } from '../market/current-market.ts';
import { changeWishlist } from './change-wishlist.ts';

export async function addWish(deps: Deps, actor: Actor, { variantId }: { variantId: string }): Promise<void> {
  const now = deps.clock.now();
  await changeWishlist(deps, actor, variantId, async (tx, { account, storeId }) => {
    const market = await marketOf(tx, actor);
    const [found] = await tx.$queryRaw<{ found: bigint }[]>`
      WITH offer AS (
        SELECT variant.id, price.amount
        FROM variants variant JOIN stores store ON store.id = variant.store_id
        JOIN products product ON product.id = variant.product_id AND product.status = 'active'
        JOIN ${currentPrice(pricedIn(market), now)} ON true
        WHERE variant.id = ${variantId}::uuid AND store.id = ${storeId}::uuid AND variant.status = 'active'
      ), added AS (
        INSERT INTO wishlist_items (account_id, variant_id, price_seen, seen_in, created_at)
        SELECT ${account.id}::uuid, id, amount, ${market?.currency ?? null}, ${now}::timestamptz FROM offer ON CONFLICT DO NOTHING)
      SELECT count(*) AS found FROM offer`;
    if (found === undefined || found.found === 0n) throw new DomainError('NOT_FOUND', 'There is no such product.');
    if ((await tx.wishlistItem.count({ where: { accountId: account.id } })) > MAX_WISHES) {
      throw new DomainError('QUANTITY_LIMIT', `A wish list holds ${MAX_WISHES} products.`, { limit: MAX_WISHES });
    }
  });
}

export async function removeWish(deps: Deps, actor: Actor, { variantId }: { variantId: string }): Promise<void> {
  await changeWishlist(deps, actor, variantId, (tx, { account }) =>
    tx.wishlistItem.deleteMany({ where: { accountId: account.id, variantId } }),
  );
}
