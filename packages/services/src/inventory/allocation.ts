import { type Actor, ALLOCATIONS, type Allocation, DomainError, requirePermission } from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

export async function readAllocation({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<{ allocation: Allocation }> {
  requirePermission(actor, 'stock.read');
  const { allocation } = await db.store.findUniqueOrThrow({
    where: { id: actor.storeId },
    select: { allocation: true },
  });
  return { allocation: ALLOCATIONS.find((known) => known === allocation) ?? 'position' };
}

/** Holds for orders that come after it; those that stand are not moved. */
export async function setAllocation(
  deps: Deps,
  actor: Actor,
  { allocation }: { allocation: Allocation },
): Promise<{ allocation: Allocation }> {
  requirePermission(actor, 'warehouses.write');
  if (!ALLOCATIONS.includes(allocation)) {
    throw new DomainError('INVALID_INPUT', 'There is no such order of warehouses.', { field: 'allocation' });
  }
  return inTransaction(deps, async (tx) => {
    await tx.store.update({ where: { id: actor.storeId }, data: { allocation } });
    await recordAudit(deps, tx, actor, 'inventory.setAllocation', actor.storeId, { allocation });
    return { allocation };
  });
}
