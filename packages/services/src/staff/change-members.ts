import { type Actor, DomainError, requireId, type StaffRole, type StaffView } from '@pushcart/domain';
import { revoke } from '@pushcart/realtime';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { manage } from './manage.ts';
import { requireAnotherOwner } from './require-another-owner.ts';

export function changeRole(
  deps: Deps,
  actor: Actor,
  { accountId, role }: { accountId: string; role: StaffRole },
): Promise<StaffView> {
  requireId(accountId, 'account');
  return manage(deps, actor, async (tx, { storeId }) => {
    if (role !== 'owner') await requireAnotherOwner(tx, { storeId, accountId });
    const { count } = await tx.staffMember.updateMany({ where: { storeId, accountId }, data: { role } });
    if (count === 0) throw notFound();
    await askAgain(tx, accountId);
    return { action: 'staff.role_changed', subject: accountId, details: { role } };
  });
}

export function removeMember(deps: Deps, actor: Actor, { accountId }: { accountId: string }): Promise<StaffView> {
  requireId(accountId, 'account');
  // Whoever removes themselves is no longer staff when the list is read; they may leave by erasing or be removed by another.
  if (actor.account?.id === accountId) throw new DomainError('INVALID_INPUT', 'Another owner must remove you.');
  return manage(deps, actor, async (tx, { storeId }) => {
    await requireAnotherOwner(tx, { storeId, accountId });
    const { count } = await tx.staffMember.deleteMany({ where: { storeId, accountId } });
    if (count === 0) throw notFound();
    await askAgain(tx, accountId);
    return { action: 'staff.removed', subject: accountId };
  });
}

/** Nobody can lock themselves out by it: whoever switches it on has shown a second factor in this session. */
export function requireSecondFactorOfStaff(
  deps: Deps,
  actor: Actor,
  { isRequired }: { isRequired: boolean },
): Promise<StaffView> {
  return manage(deps, actor, async (tx, { storeId, account }) => {
    const session = await tx.session.findUnique({ where: { id: account.sessionId }, select: { secondFactorAt: true } });
    if (isRequired && session?.secondFactorAt == null) {
      throw new DomainError('SECOND_FACTOR_REQUIRED', 'Set up a second factor of your own first.', { methods: [] });
    }
    await tx.store.update({ where: { id: storeId }, data: { needsSecondFactor: isRequired } });
    const staff = await tx.staffMember.findMany({ where: { storeId }, select: { accountId: true } });
    for (const { accountId } of staff) await askAgain(tx, accountId);
    return { action: 'staff.second_factor_policy', subject: storeId, details: { isRequired } };
  });
}

/** Sockets of the account close and streams end, unless they are still allowed; their clients come back with what they may now. */
async function askAgain(tx: Transaction, accountId: string): Promise<void> {
  await revoke(tx, { accountId });
  markAsNews(tx);
}

function notFound(): DomainError {
  return new DomainError('NOT_FOUND', 'Nobody of that account works here.');
}
