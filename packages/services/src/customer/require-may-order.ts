import { type Actor, DomainError } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';

/** Refuses whoever was blocked before they queue; where the order is written, the database asks again. */
export async function requireMayOrder(db: Reader, { storeId, account }: Actor): Promise<void> {
  if (account === null) return;
  const where = { storeId_accountId: { storeId, accountId: account.id }, blockedAt: { not: null } };
  const blocked = await db.customer.findUnique({ where, select: { id: true } });
  if (blocked !== null) throw new DomainError('ORDERING_BLOCKED', 'This store takes no orders from this account.');
}
