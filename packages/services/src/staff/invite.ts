import {
  type Actor,
  DomainError,
  isEmail,
  type Locale,
  normalizeEmail,
  requireId,
  requireSignedIn,
  type StaffRole,
  type StaffView,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { sha256 } from '../db/hash.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { mailedToken } from '../identity/mailed-token.ts';
import { proveEmail } from '../identity/prove-email.ts';
import { asStaffRole } from '../identity/staff-role.ts';
import { enqueueMessage } from '../messages/enqueue.ts';
import { manage } from './manage.ts';

const LIFE_MS = 7 * 86_400_000;
const TOKEN = /^[\w-]{43}$/;

/** See `StaffService.invite`. */
export function invite(
  deps: Deps,
  actor: Actor,
  input: { email: string; role: StaffRole; locale: Locale },
): Promise<StaffView> {
  const email = normalizeEmail(input.email);
  if (!isEmail(email)) throw new DomainError('INVALID_INPUT', 'This is no e-mail address.', { field: 'email' });
  return manage(deps, actor, async (tx, { storeId, account }) => {
    const id = deps.random.uuid();
    const now = deps.clock.now();
    const emailIndex = deps.personalData.index('email', email);
    await tx.staffInvitation.updateMany({
      where: { storeId, emailIndex, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.staffInvitation.create({
      data: {
        id,
        storeId,
        email: deps.personalData.seal({ table: 'staff_invitations', column: 'email', id }, email),
        emailIndex,
        role: input.role,
        tokenHash: sha256(mailedToken(deps, id)),
        invitedBy: account.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + LIFE_MS),
      },
    });
    const message = { template: 'staff-invitation', locale: input.locale, facts: { invitationId: id } } as const;
    await enqueueMessage(deps, tx, { storeId, ...message });
    return { action: 'staff.invited', subject: id, details: { role: input.role } };
  });
}

export function revokeInvitation(
  deps: Deps,
  actor: Actor,
  { invitationId }: { invitationId: string },
): Promise<StaffView> {
  requireId(invitationId, 'invitation');
  return manage(deps, actor, async (tx, { storeId }) => {
    const { count } = await tx.staffInvitation.updateMany({
      where: { id: invitationId, storeId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: deps.clock.now() },
    });
    if (count === 0) throw new DomainError('NOT_FOUND', 'There is no such invitation.');
    return { action: 'staff.invitation_revoked', subject: invitationId };
  });
}

/** See `StaffService.accept`. Somebody who works here already keeps the role they have. */
export async function acceptInvitation(
  deps: Deps,
  actor: Actor,
  { token }: { token: string },
): Promise<{ role: StaffRole }> {
  requireSignedIn(actor);
  const { storeId } = actor;
  const { id: accountId } = actor.account;
  const now = deps.clock.now();
  const { emailIndex } = await deps.db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { emailIndex: true },
  });
  return inTransaction(deps, async (tx) => {
    const [invitation] =
      TOKEN.test(token) && emailIndex !== null
        ? await tx.staffInvitation.updateManyAndReturn({
            where: {
              tokenHash: sha256(token),
              storeId,
              emailIndex,
              acceptedAt: null,
              revokedAt: null,
              expiresAt: { gt: now },
            },
            data: { acceptedAt: now },
            select: { id: true, role: true },
          })
        : [];
    const role = asStaffRole(invitation?.role);
    if (invitation === undefined || role === null) {
      throw new DomainError('TOKEN_INVALID', 'This invitation was used, is too old, or went to another address.');
    }
    await tx.staffMember.createMany({ data: { storeId, accountId, role, createdAt: now }, skipDuplicates: true });
    const member = await tx.staffMember.findUniqueOrThrow({ where: { storeId_accountId: { storeId, accountId } } });
    // The link came to the mailbox, which proves the address.
    await proveEmail(deps, tx, { storeId, accountId });
    await recordAudit(deps, tx, actor, 'staff.joined', invitation.id, { role });
    return { role: asStaffRole(member.role) ?? role };
  });
}
