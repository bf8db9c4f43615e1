import { type Actor, DomainError, MAX_WISHES } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { changeWishlist } from './change-wishlist.ts';

export async function addAlert(deps: Deps, actor: Actor, { variantId }: { variantId: string }): Promise<void> {
  const createdAt = deps.clock.now();
  await changeWishlist(deps, actor, variantId, async (tx, { account, storeId }) => {
    const variant = await tx.variant.findFirst({ where: { id: variantId, storeId, status: 'active' } });
    if (variant === null) throw new DomainError('NOT_FOUND', 'There is no such product.');
    // Under lock: units that come back now come back after this alert is written, and are told.
    await tx.$executeRaw`
      SELECT 1 FROM stock_levels
      WHERE variant_id = ${variantId}::uuid
        OR variant_id IN (SELECT part.variant_id FROM bundle_parts part WHERE part.bundle_id = ${variantId}::uuid)
      ORDER BY variant_id, warehouse_id FOR SHARE`;
    const [{ available } = { available: 0 }] = await tx.$queryRaw<{ available: number }[]>`
      SELECT coalesce(sum(available), 0)::int AS available FROM sellable_levels
      WHERE variant_id = ${variantId}::uuid AND promise IS NULL`;
    if (available > 0) {
      throw new DomainError('STOCK_CONFLICT', `${variant.sku} can be bought now.`, { available, variantId });
    }
    await tx.stockAlert.createMany({
      data: { storeId, accountId: account.id, variantId, createdAt },
      skipDuplicates: true,
    });
    if ((await tx.stockAlert.count({ where: { accountId: account.id } })) > MAX_WISHES) {
      throw new DomainError('QUANTITY_LIMIT', `One can wait for ${MAX_WISHES} products.`, { limit: MAX_WISHES });
    }
  });
}

export async function removeAlert(deps: Deps, actor: Actor, { variantId }: { variantId: string }): Promise<void> {
  await changeWishlist(deps, actor, variantId, (tx, { account }) =>
    tx.stockAlert.deleteMany({ where: { accountId: account.id, variantId } }),
  );
}
