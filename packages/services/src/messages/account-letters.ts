import type { Deps } from '../deps.ts';
import { issueToken, mailedToken } from '../identity/mailed-token.ts';
import { codeOf } from '../identity/phone-code.ts';
import { type Composer, factOf } from './letter.ts';

export const verifyEmail: Composer<'verify-email'> = async (deps, message) => {
  const account = await findAccount(deps, { id: factOf(message, 'accountId'), emailVerifiedAt: null });
  if (account === null) return null;
  const token = await issueToken(deps, message, { accountId: account.id, purpose: 'verify_email' });
  return token === null ? null : { to: account.email, facts: { link: linkTo(deps, '/verify-email', token) } };
};

/** Whether an account has this address is found out here, where nobody waits for the answer. */
export const resetPassword: Composer<'reset-password'> = async (deps, message) => {
  const emailIndex = deps.personalData.index('email', message.to ?? '');
  const account = await findAccount(deps, { emailIndex, disabledAt: null });
  if (account === null) return null;
  const token = await issueToken(deps, message, { accountId: account.id, purpose: 'reset_password' });
  return token === null ? null : { to: account.email, facts: { link: linkTo(deps, '/reset-password', token) } };
};

export const accountChanged: Composer<'password-changed' | 'second-factor-changed'> = async (deps, message) => {
  const account = await findAccount(deps, { id: factOf(message, 'accountId') });
  return account && { to: account.email, facts: {} };
};

export const phoneCode: Composer<'phone-code'> = async (deps, message) => {
  const id = factOf(message, 'codeId');
  const code = await deps.db.phoneCode.findFirst({ where: { id, usedAt: null, expiresAt: { gt: deps.clock.now() } } });
  return code === null || message.to === null ? null : { to: message.to, facts: { code: codeOf(deps, id) } };
};

export const staffInvitation: Composer<'staff-invitation'> = async (deps, message) => {
  const id = factOf(message, 'invitationId');
  const invitation = await deps.db.staffInvitation.findFirst({
    where: { id, acceptedAt: null, revokedAt: null, expiresAt: { gt: deps.clock.now() } },
  });
  if (invitation === null) return null;
  const to = deps.personalData.open({ table: 'staff_invitations', column: 'email', id }, invitation.email);
  return { to, facts: { link: linkTo(deps, '/join', mailedToken(deps, id)) } };
};

/** Who it is and where mail reaches them; null when nobody is there any more. */
export async function findAccount(
  { db, personalData }: Deps,
  where: { id?: string; emailIndex?: string; emailVerifiedAt?: null; disabledAt?: null },
): Promise<{ id: string; email: string } | null> {
  const row = await db.account.findFirst({ where: { ...where, erasedAt: null }, select: { id: true, email: true } });
  if (row === null || row.email === null) return null;
  return { id: row.id, email: personalData.open({ table: 'accounts', column: 'email', id: row.id }, row.email) };
}

// Behind the hash a token reaches neither logs of servers nor other sites.
function linkTo({ publicUrl }: Deps, path: string, token: string): string {
  return `${publicUrl}${path}#token=${token}`;
}
