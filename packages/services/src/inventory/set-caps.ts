import { type Actor, DomainError, requireCaps, requireId, requirePermission, type VariantCaps } from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

/** Bounds what one shopper may order of a variant from now on; orders that stand are not touched. */
export async function setCaps(
  deps: Deps,
  actor: Actor,
  { variantId, ...input }: VariantCaps & { variantId: string },
): Promise<VariantCaps> {
  requirePermission(actor, 'stock.adjust');
  const caps = requireCaps(input);
  requireId(variantId, 'variant');
  return inTransaction(deps, async (tx) => {
    const { count } = await tx.variant.updateMany({ where: { id: variantId, storeId: actor.storeId }, data: caps });
    if (count === 0) throw new DomainError('NOT_FOUND', 'There is no such variant.');
    await recordAudit(deps, tx, actor, 'inventory.setCaps', variantId, { ...caps });
    return caps;
  });
}
