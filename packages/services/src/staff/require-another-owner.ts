import { DomainError } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';

/** Refuses to take the last owner of a store away. Two owners who remove each other at once wait for one another here. */
export async function requireAnotherOwner(
  tx: Transaction,
  { storeId, accountId }: { storeId: string; accountId: string },
): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM stores WHERE id = ${storeId}::uuid FOR UPDATE`;
  const owners = await tx.staffMember.findMany({
    where: { storeId, role: 'owner', account: { disabledAt: null, erasedAt: null } },
    select: { accountId: true },
  });
  if (owners.some((owner) => owner.accountId !== accountId)) return;
  if (!owners.some((owner) => owner.accountId === accountId)) return;
  throw new DomainError('LAST_OWNER', 'This is the last owner of the store. Name another first.');
}
