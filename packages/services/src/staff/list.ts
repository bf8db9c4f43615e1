import { type Actor, requirePermission, type StaffView } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { asStaffRole } from '../identity/staff-role.ts';

/** Everybody who works in the store, and who is invited to. */
export async function listStaff(
  { personalData, clock }: Pick<Deps, 'personalData' | 'clock'>,
  db: Reader,
  actor: Actor,
): Promise<StaffView> {
  requirePermission(actor, 'staff.manage');
  const { storeId } = actor;
  const { needsSecondFactor } = await db.store.findUniqueOrThrow({
    where: { id: storeId },
    select: { needsSecondFactor: true },
  });
  const members = await db.staffMember.findMany({
    where: { storeId },
    orderBy: { createdAt: 'asc' },
    include: {
      account: { include: { totp: { select: { confirmedAt: true } }, _count: { select: { passkeys: true } } } },
    },
  });
  const invitations = await db.staffInvitation.findMany({
    where: { storeId, acceptedAt: null, revokedAt: null, expiresAt: { gt: clock.now() } },
    orderBy: { createdAt: 'asc' },
  });
  return {
    needsSecondFactor,
    members: members.flatMap(({ account, role: named, createdAt: since }) => {
      const role = asStaffRole(named);
      if (role === null) return [];
      const open = (column: string, sealed: string) =>
        personalData.open({ table: 'accounts', column, id: account.id }, sealed);
      const hasSecondFactor = account.totp?.confirmedAt != null || account._count.passkeys > 0;
      const email = account.email === null ? null : open('email', account.email);
      return [{ accountId: account.id, name: open('name', account.name), email, role, hasSecondFactor, since }];
    }),
    invitations: invitations.flatMap(({ id, email, role: named, createdAt, expiresAt }) => {
      const role = asStaffRole(named);
      const address = personalData.open({ table: 'staff_invitations', column: 'email', id }, email);
      return role === null ? [] : [{ id, email: address, role, createdAt, expiresAt }];
    }),
  };
}
